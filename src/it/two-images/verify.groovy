def log = new File(basedir, 'build.log').text
assert log.contains('bad/Dockerfile:3:6: error: ')
assert log.contains('BUILD FAILURE')
assert !log.contains('\tat ')

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/image-hygiene/report.json'))
assert report.verdict == 'breached'
assert report.images*.unit == ['it/good:1', 'it/bad:1']
assert report.images*.dockerfile == ['good/Dockerfile', 'bad/Dockerfile']
assert report.images*.user == ['10001', 'root']
assert report.image == null
def errors = report.findings.findAll { it.level == 'error' }
assert errors.every { it.units == ['it/bad:1'] }
assert errors*.rule.containsAll(['last-user-root', 'image-too-big'])

def junit = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/image-hygiene/junit.xml'))
def cases = junit.testsuite.testcase.collect { it.@classname.text() + '#' + it.@name.text() }
assert cases.toSet().size() == cases.size()
def failed = junit.testsuite.testcase.findAll { it.failure.size() > 0 }
assert failed.size() > 0
assert failed.every { it.@file.text().endsWith('bad/Dockerfile') && it.@line.text() }
def checkstyle = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/image-hygiene/checkstyle.xml'))
assert checkstyle.file.error.any { it.@message.text().startsWith('it/bad:1: ') }
return true
