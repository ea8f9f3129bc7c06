package io.github.imagehygiene.buildplugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesPluginTest {

  private final Pom pom = new Pom();

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
                new ImageName.Known("acme/shop.web:1.4.0", "<image><name>"),
                Optional.of(
                    new BuildGoal(
                        "docker:build",
                        "build",
                        Optional.of("install"),
                        BuildGoal.Destination.ENGINE)),
                Optional.of("src/main/docker/shop/Dockerfile"),
                Map.of("VERSION", "1"),
                Optional.of("run"),
                Optional.of("linux/arm64"),
                true,
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
    pom.files.put("there/D", "");
    assertThat(image("shop", build).dockerfile()).contains(path);
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "<filter>${*}</filter>, true",
    "<filter>@</filter>, false",
    "<filter>false</filter>, false"
  })
  void properties_are_filled_in_unless_that_is_turned_off(String filter, boolean filtered) {
    assertThat(image("shop", "<dockerFile>D</dockerFile>" + filter).filtered()).isEqualTo(filtered);
  }

  @Test
  void an_image_without_a_dockerfile_has_none() {
    assertThat(image("shop", "<from>a</from>").dockerfile()).isEmpty();
  }

  @Test
  void the_source_folder_can_be_moved() {
    pom.properties.put("docker.source.dir", "images");
    assertThat(image("shop", "<dockerFile>D</dockerFile>").dockerfile()).contains("images/D");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acme/x:${docker.tag} | and nothing sets docker.tag",
        "${registry}/x:${docker.tag} | and nothing sets registry, docker.tag",
        "Acme/X:1 | which is not a valid image name: only the tag may have upper-case letters",
        "acme/x:a b | which is not a valid image name: expected [host[:port]/]path[:tag][@digest]",
        "%a:%z | which is not a valid image name: %z is not one of %g, %a, %v, %l, %t and %T",
        "%a:%T | and %T stands for the time of the build",
      })
  void a_name_that_cannot_be_used_is_said_with_the_reason(String name, String reason) {
    assertThat(image(name, "<from>a</from>").name().problem("docker-maven-plugin"))
        .contains("docker-maven-plugin names \"" + name + "\" in <image><name>, " + reason);
  }

  @Test
  void an_image_without_a_name_is_missing_it() {
    var build = docker("<images><image><build><from>a</from></build></image></images>");
    assertThat(build.builds().get(0).name()).isEqualTo(new ImageName.Missing("<image><name>"));
  }

  @Test
  void what_a_plugin_sets_during_the_build_is_a_property_too() {
    pom.properties.put("git.commit.id.abbrev", "${sha}");
    pom.properties.put("sha", "c0ffee");
    assertThat(image("acme/x:${git.commit.id.abbrev}", "<from>a</from>").image())
        .contains("acme/x:c0ffee");
  }

  @ParameterizedTest
  @CsvSource({
    "<mode>only</mode>, p/a, D",
    "'', p/a, D",
    "<mode>override</mode>, p/a, D",
    "<mode>fallback</mode>, x/a, E",
    "<mode>skip</mode>, x/a, E"
  })
  void properties_may_describe_an_image(String mode, String name, String file) {
    pom.properties.put("shop.name", "p/a");
    pom.properties.put("shop.dockerFile", "D");
    var build =
        docker(
                "<images><image><name>x/a</name><external><type>properties</type>"
                    + "<prefix>shop</prefix>"
                    + mode
                    + "</external><build><dockerFile>E</dockerFile></build></image></images>")
            .builds()
            .get(0);
    assertThat(build.image()).contains(name);
    assertThat(build.dockerfile()).contains("src/main/docker/" + file);
  }

  @Test
  void images_of_a_compose_file_are_not_passed_over() {
    var build =
        docker("<images><image><external><type>compose</type></external></image></images>")
            .builds()
            .get(0);
    assertThat(build.name().problem(build.plugin()))
        .contains(
            "docker-maven-plugin names \"docker-compose.yml\" in <external><composeFile>, and"
                + " compose files are not read");
  }

  @Test
  void a_property_turns_them_on_for_the_only_image() {
    pom.properties.put("docker.imagePropertyConfiguration", "override");
    pom.properties.put("docker.name", "p/a:${tag}");
    assertThat(image("x/a", "<from>a</from>").name())
        .isEqualTo(
            new ImageName.Unresolved("p/a:${tag}", "the property docker.name", List.of("tag")));
  }

  @Test
  void pom_packaged_projects_can_be_skipped() {
    pom.packaging = "pom";
    String images = "<images><image><name>shop</name><build/></image></images>";
    assertThat(docker(images).plugins()).hasSize(1);
    assertThat(docker("<skipPom>true</skipPom>" + images).plugins()).isEmpty();
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
    pom.version = of;
    assertThat(image(name, "<from>a</from>").image()).isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void properties_override_user_and_tag_of_the_placeholders() {
    pom.properties.put("docker.image.user", "acme");
    pom.properties.put("docker.image.tag", "9");
    assertThat(image("%g/%a:%v", "<from>a</from>").image()).contains("acme/shop.web:9");
  }

  @Test
  void build_arguments_may_be_properties() {
    pom.properties.put("docker.buildArg.A", "1");
    pom.properties.put("docker.buildArg.B", "2");
    assertThat(image("shop", "<args><B>3</B></args>").buildArgs())
        .containsExactly(entry("A", "1"), entry("B", "3"));
  }

  @Test
  void arguments_for_all_images_are_weaker_than_properties() {
    pom.files.put("Dockerfile", "");
    pom.properties.put("docker.buildArg.A", "1");
    var build = docker("<buildArgs><A>0</A><B>0</B></buildArgs>").builds().get(0);
    assertThat(build.buildArgs()).containsExactly(entry("A", "1"), entry("B", "0"));
  }

  @Test
  void a_dockerfile_in_the_projects_folder_is_built_by_itself() {
    pom.files.put("Dockerfile", "");
    pom.version = "1-SNAPSHOT";
    assertThat(docker("").builds())
        .extracting(ImageBuild::image, ImageBuild::dockerfile)
        .containsExactly(tuple(Optional.of("shop/shop.web:latest"), Optional.of("Dockerfile")));
    pom.properties.put("docker.name", "acme/shop");
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
    pom.properties.put("docker.skip.build", "true");
    assertThat(docker(images).plugins()).isEmpty();
  }

  private ImageBuild image(String name, String build) {
    String xml = "<images><image><name>%s</name><build>%s</build></image></images>";
    return docker(String.format(xml, name, build)).builds().get(0);
  }

  private BuildFacts docker(String configuration) {
    return pom.facts("io.fabric8", "docker-maven-plugin", Set.of("build"), configuration);
  }

  @Test
  void reads_images_like_the_plugin_it_descends_from() {
    pom.properties.put("jkube.image.user", "acme");
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
            ImageBuild.of(
                    "kubernetes-maven-plugin",
                    new ImageName.Known("acme/shop.web", "<image><name>"))
                .from(Optional.of("/x/Dockerfile"), Map.of(), Optional.empty())
                .filtered(true)
                .platform(Optional.of("linux/amd64")));
  }

  @Test
  void makes_an_image_by_itself_unless_the_project_is_but_a_parent() {
    assertThat(jkube(Set.of(), "").builds())
        .extracting(ImageBuild::image, ImageBuild::goal)
        .containsExactly(tuple(Optional.of("shop/shop.web:1.4.0"), Optional.empty()));

    assertThat(jkube(Set.of("build"), "").builds())
        .extracting(ImageBuild::image, b -> b.goal().flatMap(BuildGoal::phase))
        .containsExactly(
            tuple(Optional.of("shop/shop.web:1.4.0"), Optional.of("pre-integration-test")));
    String config =
        "<generator><config><java-exec><name>acme/%a</name></java-exec></config></generator>";
    assertThat(jkube(Set.of("build"), config).builds().get(0).image()).contains("acme/shop.web");
    pom.properties.put("jkube.generator.name", "%a:dev");
    assertThat(jkube(Set.of("build"), "").builds().get(0).image()).contains("shop.web:dev");
    pom.packaging = "pom";
    assertThat(jkube(Set.of("build"), "").builds()).isEmpty();
  }

  private BuildFacts jkube(Set<String> goals, String configuration) {
    return pom.facts("org.eclipse.jkube", "kubernetes-maven-plugin", goals, configuration);
  }
}
