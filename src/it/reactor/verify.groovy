def runs = new File(basedir, 'build.log').text.replaceAll(/\x1b\[[0-9;]*m/, '').split(/(?m)^\[INFO\] Scanning for projects/)[1..-1]
assert runs.size() == 4

// Colours aside, what this plugin logs: from a module's name to its report.
def ours = { run -> run.readLines().findAll { it ==~ /\[\w+\] (image-hygiene: .*|\w+\/Dockerfile:.*|  .*\|.*|    = .*|(Dockerfiles?|findings|time|report|explain|suppress) .*|)/ } }
def blocks = { run ->
  def found = [:], module = null
  ours(run).each { line ->
    def begin = line =~ /^\[INFO\] image-hygiene: it:(\w+)$/
    if (begin) { module = begin[0][1]; found[module] = [] }
    else if (module) { found[module] << line; if (line.startsWith('[INFO] report ')) module = null }
  }
  found
}
for (run in [runs[0], runs[1], runs[3]]) {
  def found = blocks(run)
  assert found.keySet() == ['api', 'web', 'worker'] as Set
  found.each { module, lines ->
    def text = lines.join('\n')
    assert text.contains("${module}/Dockerfile:1:6: error: ")
    assert text.contains("${module}/Dockerfile:4:6: error: ")
    assert text.contains("[INFO] report      ${module}/target/image-hygiene/report.json")
    (['api', 'web', 'worker'] - module).each { assert !text.contains("${it}/Dockerfile") }
  }
  assert run.contains('image-hygiene: no Dockerfile here (it:jar)')
  // Once a build.
  assert run.count('[INFO] suppress ') == 1
  assert run.count('[INFO] image-hygiene: 3 modules') == 1
  def table = run.substring(run.indexOf('image-hygiene: 3 modules')).readLines()
  assert table[1] ==~ /\[INFO\] module +image +size +findings/
  assert table[2..4].collect { (it =~ /it:(\w+)/)[0][1] } == ['api', 'web', 'worker']
  assert table[2..4].every { it.contains('2 errors') }
}
def stripped = { run -> blocks(run).collectEntries { module, lines -> [module, lines.findAll { !it.contains(' time ') }] } }
assert stripped(runs[0]) == stripped(runs[1])
assert !runs[2].contains('modules\n[INFO] module')
assert runs[2].contains('base-image-tag-missing (api/Dockerfile:1), last-user-root (api/Dockerfile:4)')
return true
