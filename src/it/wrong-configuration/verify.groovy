def log = new File(basedir, 'build.log').text
assert log.contains('pom.xml, <failsOn>: no parameter of this plugin. Did you mean failOn?')
assert log.contains('<maxLayer>') && log.contains('maxLayers')
assert log.contains('250MB')
assert log.contains('-Dimage-hygiene.preset') && log.contains('strict')
assert log.contains("formats is 'sarrif', but expected json, sarif, junit, checkstyle. Did you mean sarif?")
assert !log.contains('\tat ')
return true
