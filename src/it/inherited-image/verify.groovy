def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] image-hygiene: no Dockerfile and no image here')
assert log.contains('found src/main/docker/Dockerfile.jvm, which is not a default place:' +
    ' <dockerfile>src/main/docker/Dockerfile.jvm</dockerfile>')
def runs = log.split('Reactor Summary|BUILD (?:SUCCESS|FAILURE)')
assert !new File(basedir, 'jar/target/image-hygiene').exists() ||
    !new File(basedir, 'target/image-hygiene').exists()
assert new File(basedir, 'docker/target/image-hygiene/report.json').exists()
assert new File(basedir, 'jvm/target/image-hygiene/report.json').exists()
assert log.contains('there is nothing to inspect')
assert log.contains('BUILD SUCCESS')
assert !log.contains('\tat ')
return true
