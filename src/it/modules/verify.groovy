def log = new File(basedir, 'build.log').text
assert log.contains('no Dockerfile here')
assert log.contains('there is nothing to inspect')
assert log.contains('in one module alone (passed over: 2)')
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'docker/target/image-hygiene/report.json'))
assert report.verdict == 'passed'
assert report.findings.find { it.rule == 'last-user-root' }.suppressed.by == 'policyFile'
return true
