context.engine.close()
def log = new File(basedir, 'build.log').text.replaceAll(/\x1b\[[0-9;]*m/, '')
assert !log.contains('\tat ')

// Who names each image, and which goal of the POM builds it in which phase.
[
    'registry.acme.example/acme/log-service:1.4.0':
        'docker-maven-plugin names it in <image><name>; docker:build (execution start) builds it in the phase pre-integration-test.',
    'registry.acme.example/acme/log-service-tools:1.4.0':
        'docker-maven-plugin names it in <image><name>; docker:build (execution tools) builds it in the phase install.',
    'registry.acme.example/acme/hello-jib:dev':
        'jib-maven-plugin names it in <to><image>; jib:dockerBuild (execution image) builds it in the phase package.',
    'registry.acme.example/acme/hello-jkube:1.4.0':
        'kubernetes-maven-plugin names it in the property jkube.generator.name; k8s:build (execution default) builds it in the phase pre-integration-test.',
    'docker.io/acme/pet-clinic:1.4.0':
        'spring-boot-maven-plugin names it in <image><name>; spring-boot:build-image-no-fork (execution image) builds it in the phase package.',
    'registry.acme.example/acme/getting-started:1.4.0':
        'quarkus-maven-plugin names it in quarkus.container-image.group; quarkus:build (execution default) builds it in the phase package.',
    'registry.acme.example/acme/mn-demo:1.4.0':
        'micronaut-maven-plugin names it in <to><image> of jib-maven-plugin; mn:docker (execution default-docker) builds it in the phase package.',
    'acme/gs-service:1.4.0':
        'dockerfile-maven-plugin names it in <repository> and <tag>; dockerfile:build (execution default) builds it in the phase package.',
].each { image, who ->
    def lines = log.readLines()
    int at = lines.findIndexOf { it.startsWith("[WARNING] Image '$image' is not on Docker 1 at ") }
    assert at >= 0 : image
    assert lines[at + 1].startsWith("[WARNING] $who Fix: run mvn ") : lines[at + 1]
}
assert log.count("' is not on Docker 1 at ") == 8

// The Dockerfile, target and build arguments of each.
def report = { new groovy.json.JsonSlurper().parse(new File(basedir, "$it/target/image-hygiene/report.json")) }
def docker = report('docker')
assert docker.images*.dockerfile == ['src/main/docker/web/Dockerfile', null]
assert docker.images[0].target == 'run'
assert docker.findings*.message.every { it.contains('"eclipse-temurin:21-jre"') }
assert docker.findings*.line == [2]
assert report('quarkus').images*.dockerfile == ['src/main/docker/Dockerfile.native']
def spotify = report('spotify')
assert spotify.images*.dockerfile == ['Dockerfile']
assert spotify.findings*.message.every { it.contains('"eclipse-temurin:21-jre"') }
['jib', 'jkube', 'boot/app', 'micronaut'].each { assert report(it).dockerfiles == [] }
return true
