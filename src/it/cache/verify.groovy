def report = { run -> new File(basedir, "target/$run/report.json").text }
def steps = { run -> new groovy.json.JsonSlurper().parse(new File(basedir, "target/$run/timings.json")).steps.keySet() }

assert report('first').contains('"unpackedSize":100026') || report('first').contains('"unpackedSize": 100026')
assert ['second', 'off', 'usual'].every { report(it) == report('first') }
assert steps('first').containsAll(['cache', 'layers'])
assert 'cache' in steps('second') && !('layers' in steps('second'))
assert 'layers' in steps('off')
assert 'layers' in steps('usual')

def cache = new File(basedir, 'target/cache/layers')
assert cache.list().size() == 2
assert cache.list().every { it ==~ /[0-9a-f]{64}\.listing/ }
assert !new File(basedir, 'off').exists()
// Where the invoker's configuration has put it, for all of these builds.
assert new File(basedir, '../../it-cache/image-hygiene/layers').list().size() > 0
return true
