package io.github.imagehygiene.buildplugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildFactsTest {

  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> files = new HashMap<>();
  private String version = "1.4.0";
  private String packaging = "jar";
  private Set<String> dependencies = Set.of();

  @Test
  void a_project_without_such_plugins_builds_no_image() {
    var facts = facts(new PluginUse("a", "maven-jar-plugin", Set.of("jar"), List.of("<x/>")));
    assertThat(facts.builds()).isEmpty();
    assertThat(facts.plugins()).isEmpty();
    assertThat(facts.lookedAt()).isEmpty();
  }

  @Test
  void the_same_configuration_of_plugin_and_execution_is_one_image() {
    String xml = "<configuration><to><image>shop</image></to></configuration>";
    var use =
        new PluginUse("com.google.cloud.tools", "jib-maven-plugin", Set.of(), List.of(xml, xml));
    assertThat(facts(use).builds()).hasSize(1);
  }

  @Test
  void what_is_no_image_reference_is_no_name_but_the_plugin_still_counts() {
    var facts = jib("<to><image>Not A Name</image></to>");
    assertThat(facts.builds()).extracting(ImageBuild::image).containsExactly(Optional.empty());
    assertThat(facts.plugins()).containsExactly("jib-maven-plugin");
    assertThat(facts.lookedAt()).singleElement().asString().startsWith("jib-maven-plugin: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a",
        "",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x \"xx\">]><a>&x;</a>"
      })
  void what_is_not_plain_xml_is_refused(String xml) {
    var use = new PluginUse("com.google.cloud.tools", "jib-maven-plugin", Set.of(), List.of(xml));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> facts(use))
        .withMessageStartingWith("a plugin's configuration is not XML");
  }

  @Nested
  class DockerMavenPlugin {

    @Test
    void builds_images_with_a_build_and_only_runs_the_others() {
      var facts =
          docker(
              """
              <images>
                <image><name>postgres:17</name><run/></image>
                <image>
                  <name>acme/%a:%v</name>
                  <build>
                    <dockerFile>shop/Dockerfile</dockerFile>
                    <args><VERSION>1</VERSION><EMPTY/><OPEN>${nothing}</OPEN></args>
                    <target>run</target>
                    <buildx><platforms><platform>linux/arm64</platform></platforms></buildx>
                  </build>
                </image>
                <image><name>off</name><build><skip>true</skip></build></image>
              </images>
              """);
      assertThat(facts.builds())
          .containsExactly(
              new ImageBuild(
                  "docker-maven-plugin",
                  Optional.of("acme/shop.web:1.4.0"),
                  Optional.of("src/main/docker/shop/Dockerfile"),
                  Map.of("VERSION", "1"),
                  Optional.of("run"),
                  Optional.of("linux/arm64"),
                  Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
      "<dockerFile>D</dockerFile>, src/main/docker/D",
      "<contextDir>c</contextDir>, src/main/docker/c/Dockerfile",
      "<contextDir>c</contextDir><dockerFile>D</dockerFile>, src/main/docker/c/D",
      "<contextDir>/c</contextDir><dockerFile>D</dockerFile>, /c/D",
      "<contextDir>c</contextDir><dockerFile>/D</dockerFile>, /D",
      "<dockerFileDir>c</dockerFileDir>, src/main/docker/c/Dockerfile",
      "<dockerFile>there/D</dockerFile>, there/D",
    })
    void finds_the_dockerfile_as_the_plugin_does(String build, String path) {
      files.put("there/D", "");
      assertThat(image("shop", build).dockerfile()).contains(path);
    }

    @Test
    void an_image_without_a_dockerfile_has_none() {
      assertThat(image("shop", "<from>a</from>").dockerfile()).isEmpty();
    }

    @Test
    void the_source_folder_can_be_moved() {
      properties.put("docker.source.dir", "images");
      assertThat(image("shop", "<dockerFile>D</dockerFile>").dockerfile()).contains("images/D");
    }

    @ParameterizedTest
    @CsvSource({
      "%g/%a:%l, 1.4.0, shop/shop.web:1.4.0",
      "%g/%a:%l, 1.4.0-SNAPSHOT, shop/shop.web:latest",
      "%a:%v, 1.4.0-SNAPSHOT, shop.web:1.4.0-SNAPSHOT",
      "%a:%v, 1.4.0+7, shop.web:1.4.0-7",
      "%a:%t, 1.4.0, shop.web:1.4.0",
      "%a:%t, 1.4.0-SNAPSHOT, ",
      "%a:%T, 1.4.0, ",
      "%a:%z, 1.4.0, ",
      "host:5000/%a, 1, host:5000/shop.web",
    })
    void placeholders_stand_for_the_project(String name, String of, String expected) {
      version = of;
      assertThat(image(name, "<from>a</from>").image()).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void properties_override_user_and_tag_of_the_placeholders() {
      properties.put("docker.image.user", "acme");
      properties.put("docker.image.tag", "9");
      assertThat(image("%g/%a:%v", "<from>a</from>").image()).contains("acme/shop.web:9");
    }

    @Test
    void build_arguments_may_be_properties() {
      properties.put("docker.buildArg.A", "1");
      properties.put("docker.buildArg.B", "2");
      assertThat(image("shop", "<args><B>3</B></args>").buildArgs())
          .containsExactly(entry("A", "1"), entry("B", "3"));
    }

    @Test
    void a_dockerfile_in_the_projects_folder_is_built_by_itself() {
      files.put("Dockerfile", "");
      version = "1-SNAPSHOT";
      assertThat(docker("").builds())
          .extracting(ImageBuild::image, ImageBuild::dockerfile)
          .containsExactly(tuple(Optional.of("shop/shop.web:latest"), Optional.of("Dockerfile")));
      properties.put("docker.name", "acme/shop");
      assertThat(docker("").builds().get(0).image()).contains("acme/shop");
      assertThat(docker("<images><image><name>b</name></image></images>").builds().get(0).image())
          .contains("b");
    }

    @Test
    void images_may_be_a_map() {
      assertThat(
              docker("<imagesMap><a><name>shop</name><build/></a></imagesMap>")
                  .builds()
                  .get(0)
                  .image())
          .contains("shop");
    }

    @Test
    void a_plugin_that_is_told_to_skip_builds_nothing() {
      String images = "<images><image><name>shop</name><build/></image></images>";
      assertThat(docker("<skip>true</skip>" + images).plugins()).isEmpty();
      properties.put("docker.skip.build", "true");
      assertThat(docker(images).plugins()).isEmpty();
    }

    private ImageBuild image(String name, String build) {
      String xml = "<images><image><name>%s</name><build>%s</build></image></images>";
      return docker(String.format(xml, name, build)).builds().get(0);
    }

    private BuildFacts docker(String configuration) {
      return facts("io.fabric8", "docker-maven-plugin", Set.of("build"), configuration);
    }
  }

  @Nested
  class JKube {

    @Test
    void reads_images_like_the_plugin_it_descends_from() {
      properties.put("jkube.image.user", "acme");
      var builds =
          jkube(
                  Set.of(),
                  """
                  <images><image>
                    <name>%g/%a</name>
                    <build><contextDir>/x</contextDir><platforms><p>linux/amd64</p></platforms></build>
                  </image></images>
                  """)
              .builds();
      assertThat(builds)
          .containsExactly(
              ImageBuild.of("kubernetes-maven-plugin", Optional.of("acme/shop.web"))
                  .from(Optional.of("/x/Dockerfile"), Map.of(), Optional.empty())
                  .platform(Optional.of("linux/amd64")));
    }

    @Test
    void makes_an_image_by_itself_if_its_build_is_bound() {
      assertThat(jkube(Set.of("apply"), "").builds()).isEmpty();
      assertThat(jkube(Set.of("build"), "").builds())
          .containsExactly(
              ImageBuild.of("kubernetes-maven-plugin", Optional.of("shop/shop.web:1.4.0")));
      properties.put("jkube.generator.name", "%a:dev");
      assertThat(jkube(Set.of("build"), "").builds().get(0).image()).contains("shop.web:dev");
    }

    private BuildFacts jkube(Set<String> goals, String configuration) {
      return facts("org.eclipse.jkube", "kubernetes-maven-plugin", goals, configuration);
    }
  }

  @Nested
  class Jib {

    @Test
    void takes_properties_then_configuration_then_its_last_build_then_the_coordinates() {
      assertThat(name("")).contains("shop.web:1.4.0");
      files.put("target/jib-image.json", "{\"image\":\"acme/last:1\",\"imageId\":\"sha256:0\"}");
      assertThat(name("")).contains("acme/last:1");
      assertThat(name("<to><image>acme/shop:2</image></to>")).contains("acme/shop:2");
      properties.put("jib.to.image", "acme/shop:3");
      assertThat(name("<to><image>acme/shop:2</image></to>")).contains("acme/shop:3");
      properties.put("image", "acme/shop:4");
      assertThat(name("")).contains("acme/shop:4");
    }

    @Test
    void needs_no_engine_where_its_tar_was_written() {
      assertThat(jib("").builds().get(0).archive()).isEmpty();
      files.put("target/jib-image.tar", "");
      assertThat(jib("").builds().get(0).archive()).contains("target/jib-image.tar");
      files.put("target/shop.tar", "");
      assertThat(
              jib("<outputPaths><tar>target/shop.tar</tar></outputPaths>")
                  .builds()
                  .get(0)
                  .archive())
          .contains("target/shop.tar");
    }

    @Test
    void has_a_platform_if_there_is_just_one() {
      String one = "<platform><architecture>arm64</architecture><os>linux</os></platform>";
      assertThat(platform(one)).contains("linux/arm64");
      assertThat(platform(one + one)).isEmpty();
    }

    @Test
    void a_file_that_is_not_jibs_says_nothing() {
      files.put("target/jib-image.json", "{\"image\":");
      assertThat(name("")).contains("shop.web:1.4.0");
    }

    private Optional<String> platform(String platforms) {
      return jib("<from><platforms>" + platforms + "</platforms></from>")
          .builds()
          .get(0)
          .platform();
    }

    private Optional<String> name(String configuration) {
      return jib(configuration).builds().get(0).image();
    }
  }

  @Nested
  class SpringBoot {

    @Test
    void counts_only_if_it_builds_an_image() {
      assertThat(boot(Set.of("repackage"), "").plugins()).isEmpty();
      assertThat(boot(Set.of("repackage"), "").lookedAt()).isNotEmpty();
      assertThat(boot(Set.of("build-image"), "").builds())
          .containsExactly(
              ImageBuild.of("spring-boot-maven-plugin", Optional.of("shop.web:1.4.0")));
    }

    @Test
    void takes_the_configured_name_over_the_property() {
      properties.put("spring-boot.build-image.imageName", "acme/property");
      assertThat(boot(Set.of(), "").builds().get(0).image()).contains("acme/property");
      assertThat(boot(Set.of(), "<imageName>acme/b</imageName>").builds().get(0).image())
          .contains("acme/b");
      var image = "<image><name>acme/c:1</name><imagePlatform>linux/arm64</imagePlatform></image>";
      assertThat(boot(Set.of(), image).builds())
          .containsExactly(
              ImageBuild.of("spring-boot-maven-plugin", Optional.of("acme/c:1"))
                  .platform(Optional.of("linux/arm64")));
    }

    private BuildFacts boot(Set<String> goals, String configuration) {
      return facts("org.springframework.boot", "spring-boot-maven-plugin", goals, configuration);
    }
  }

  @Nested
  class Quarkus {

    @Test
    void counts_only_with_an_extension_or_if_an_image_is_asked_for() {
      assertThat(quarkus("").plugins()).isEmpty();
      properties.put("quarkus.container-image.build", "true");
      assertThat(quarkus("").plugins()).containsExactly("quarkus-maven-plugin");
    }

    @Test
    void names_the_image_from_its_parts() {
      dependencies = Set.of("io.quarkus:quarkus-container-image-jib");
      properties.put("user.name", "Ada L");
      assertThat(quarkus("").builds())
          .containsExactly(
              ImageBuild.of("quarkus-maven-plugin", Optional.of("ada-l/shop.web:1.4.0")));
      files.put(
          "src/main/resources/application.properties",
          """
          quarkus.container-image.registry=registry.acme:5000
          quarkus.container-image.group=shop
          quarkus.container-image.name=web
          quarkus.container-image.tag=${nothing}
          """);
      assertThat(quarkus("").builds().get(0).image()).contains("registry.acme:5000/shop/web:1.4.0");
      properties.put("quarkus.container-image.image", "acme/all:1");
      assertThat(quarkus("").builds().get(0).image()).contains("acme/all:1");
    }

    @Test
    void the_docker_extension_has_a_dockerfile() {
      dependencies = Set.of("io.quarkus:quarkus-container-image-docker");
      properties.put("quarkus.docker.build-args.A", "1");
      var build = quarkus("").builds().get(0);
      assertThat(build.dockerfile()).contains("src/main/docker/Dockerfile.jvm");
      assertThat(build.buildArgs()).containsExactly(entry("A", "1"));
      properties.put("quarkus.native.enabled", "true");
      assertThat(quarkus("").builds().get(0).dockerfile())
          .contains("src/main/docker/Dockerfile.native");
    }

    @Test
    void a_malformed_properties_file_says_nothing() {
      dependencies = Set.of("io.quarkus:quarkus-container-image-jib");
      files.put("src/main/resources/application.properties", "a=\\u00");
      assertThat(quarkus("").builds()).hasSize(1);
    }

    private BuildFacts quarkus(String configuration) {
      return facts("io.quarkus.platform", "quarkus-maven-plugin", Set.of("build"), configuration);
    }
  }

  @Nested
  class Others {

    @Test
    void dockerfile_maven_plugin_names_repository_tag_file_and_arguments() {
      var xml =
          "<repository>acme/shop</repository><tag>7</tag><contextDirectory>/p/docker</contextDirectory>"
              + "<buildArgs><A>1</A></buildArgs>";
      assertThat(spotify(xml).builds())
          .containsExactly(
              ImageBuild.of("dockerfile-maven-plugin", Optional.of("acme/shop:7"))
                  .from(Optional.of("/p/docker/Dockerfile"), Map.of("A", "1"), Optional.empty()));
    }

    @Test
    void dockerfile_maven_plugin_leaves_the_name_in_a_file() {
      files.put("target/docker/image-name", "acme/shop:9\n");
      assertThat(spotify("").builds().get(0).image()).contains("acme/shop:9");
      assertThat(spotify("").builds().get(0).dockerfile()).contains("Dockerfile");
    }

    @Test
    void micronaut_builds_with_packaging_docker_only() {
      assertThat(micronaut().plugins()).isEmpty();
      packaging = "docker-native";
      assertThat(micronaut().builds())
          .containsExactly(ImageBuild.of("micronaut-maven-plugin", Optional.of("shop.web")));
      properties.put("jib.to.image", "acme/shop:1");
      files.put("Dockerfile", "");
      assertThat(micronaut().builds().get(0).image()).contains("acme/shop:1");
      assertThat(micronaut().builds().get(0).dockerfile()).contains("Dockerfile");
    }

    private BuildFacts spotify(String configuration) {
      return facts("com.spotify", "dockerfile-maven-plugin", Set.of("build"), configuration);
    }

    private BuildFacts micronaut() {
      return facts("io.micronaut.maven", "micronaut-maven-plugin", Set.of(), "");
    }
  }

  private BuildFacts jib(String configuration) {
    return facts("com.google.cloud.tools", "jib-maven-plugin", Set.of(), configuration);
  }

  private BuildFacts facts(
      String groupId, String artifactId, Set<String> goals, String configuration) {
    String xml = "<configuration>" + configuration + "</configuration>";
    return facts(new PluginUse(groupId, artifactId, goals, List.of(xml)));
  }

  private BuildFacts facts(PluginUse... uses) {
    var project =
        new ProjectFacts(
            "com.acme.shop", "shop.web", version, packaging, "target", properties, dependencies);
    return BuildFacts.of(
        project,
        List.of(uses),
        new ProjectFiles() {
          @Override
          public boolean exists(String path) {
            return files.containsKey(path);
          }

          @Override
          public Optional<String> text(String path) {
            return Optional.ofNullable(files.get(path));
          }
        });
  }
}
