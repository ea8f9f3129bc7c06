def log = new File(basedir, 'build.log').text
assert log.contains('[WARNING] image-hygiene: no Dockerfile here, but found src/main/docker/Dockerfile.jvm' +
    ' (also src/main/docker/Dockerfile.native), which is not a default place:' +
    ' <dockerfile>src/main/docker/Dockerfile.jvm</dockerfile>')
assert log.contains('found docker/app.Dockerfile, which is not a default place:' +
    ' <dockerfile>docker/app.Dockerfile</dockerfile>')
assert log.contains('there is nothing to inspect')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'lower/target/image-hygiene/report.json'))
assert report.dockerfiles*.file == ['lower/dockerfile'] || report.dockerfiles*.file == ['dockerfile']
assert new File(basedir, 'plain/target/image-hygiene/report.json').exists()
return true
