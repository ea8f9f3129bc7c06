def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/image-hygiene/report.json'))
assert report.verdict == 'passed'
assert report.findings == []
assert report.image.source == 'oci-layout'
assert report.image.compressedSize > 0
return true
