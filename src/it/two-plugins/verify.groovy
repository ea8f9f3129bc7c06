def log = new File(basedir, 'build.log').text
assert log.contains('could not decide: No container engine answers')
assert log.contains('[last-user-root]')
assert !log.contains('\tat ')

// The image that cannot be had leaves the other one judged.
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/image-hygiene/report.json'))
assert report.verdict == 'undecided'
assert report.images*.unit == ['it/archived:1', 'it/dockerfile:1']
assert report.images[0].layerCount == 1
assert report.images[1].failure
assert report.images[1].dockerfile == 'docker/Dockerfile'
return true
