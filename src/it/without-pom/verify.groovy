def log = new File(basedir, 'build.log').text
assert log.contains('Dockerfile:2:6: error: ')
assert log.contains('last-user-root')
assert log.contains('image-hygiene:explain')
assert new File(basedir, 'target/image-hygiene/report.json').exists()
assert !log.contains('\tat ')
return true
