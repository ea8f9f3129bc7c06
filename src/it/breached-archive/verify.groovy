def log = new File(basedir, 'build.log').text
assert log.contains('Dockerfile:1:6: error: ')
assert log.contains('[base-image-tag-missing]')
assert log.contains('Dockerfile:4:6: error: ')
assert log.contains('[last-user-root]')
assert log.contains('[image-too-big]')
assert log.contains('[too-many-layers]')
assert log.contains('BUILD FAILURE')
assert !log.contains('\tat ')

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/image-hygiene/report.json'))
assert report.verdict == 'breached'
assert report.findings*.rule as Set ==
    ['base-image-tag-missing', 'last-user-root', 'image-too-big', 'too-many-layers'] as Set
assert report.image.unpackedSize == 201_000
assert report.image.layerCount == 3
assert report.image.ownLayerCount == 2
assert report.image.source == 'docker-archive'
assert new File(basedir, 'target/image-hygiene/timings.json').exists()
return true
