def log = new File(basedir, 'build.log').text
[
    'docker-maven-plugin names "acme/docker:${docker.tag}" in <image><name>, and nothing sets docker.tag',
    'jib-maven-plugin names "gcr.io/${env.PROJECT_ID_OF_NOBODY}/img:${tag}" in <to><image>,' +
        ' and nothing sets env.PROJECT_ID_OF_NOBODY, tag',
    'kubernetes-maven-plugin names "${registry}/%a:%l" in <image><name>, and nothing sets registry',
    'spring-boot-maven-plugin names "acme/boot:${docker.tag}" in <image><name>, and nothing sets docker.tag',
    'quarkus-maven-plugin names "acme/quarkus:${TAG_OF_NOBODY}" in quarkus.container-image.group,' +
        ' quarkus.container-image.tag, and nothing sets TAG_OF_NOBODY',
    'dockerfile-maven-plugin names "acme/dockerfile:${git.commit.id}" in <repository> and <tag>,' +
        ' and nothing sets git.commit.id',
    'jib-maven-plugin names "gcr.io/REPLACE-WITH-YOUR-GCP-PROJECT/img" in <to><image>, which is not' +
        ' a valid image name: only the tag may have upper-case letters',
    'docker-maven-plugin names "acme/%a:%T" in <image><name>, and %T stands for the time of the build',
    'jib-maven-plugin names no image; looked for <to><image>, the properties jib.to.image and image',
].each { assert log.contains(it) : it }
assert !log.contains('No container engine answers')
assert !log.contains('\tat ')
return true
