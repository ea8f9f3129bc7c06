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
    ['base-image-tag-missing', 'image-user-unknown', 'last-user-root', 'image-too-big', 'too-many-layers'] as Set
assert report.image.unpackedSize == 201_000
assert report.image.layerCount == 3
assert report.image.ownLayerCount == 2
assert report.image.source == 'docker-archive'
assert new File(basedir, 'target/image-hygiene/timings.json').exists()

def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/image-hygiene/report.sarif')).runs[0]
assert sarif.results*.ruleId as Set == report.findings*.rule as Set
assert sarif.results.every { it.locations[0].physicalLocation.artifactLocation.uri.endsWith('breached-archive/Dockerfile') }
assert sarif.invocations[0].executionSuccessful
assert sarif.tool.driver.rules.every { it.help.markdown.contains('## Why') }

def junit = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/image-hygiene/junit.xml'))
assert junit.testsuite.size() == 2
assert junit.testsuite.testcase.failure.size() == 5
def checkstyle = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/image-hygiene/checkstyle.xml'))
assert checkstyle.file.error.size() == 5
return true
