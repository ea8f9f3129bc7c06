def log = new File(basedir, 'build.log').text
assert log.contains('unix:///nowhere/docker.sock')
assert log.contains('-Dimage-hygiene.onImageUnavailable=warn')
assert log.contains('[last-user-root]')
assert log.contains('BUILD SUCCESS')
// What the HTTP client says of its own
assert !log.contains('re-executed')
assert !log.contains('\tat ')
return true
