import io.github.imagehygiene.image.*

def target = new File(basedir, 'target')
target.mkdirs()
['good': [1_000, '10001'], 'bad': [200_000, 'root']].each { name, made ->
    Layouts.docker20(TestImage.named("it/$name:1".toString())
        .layer('/bin/sh -c #(nop) ADD file:0 in / ', TestLayer.empty().file('/etc/os-release', 200))
        .layer('/bin/sh -c #(nop) COPY file:1 in /app ', TestLayer.empty().file('/app', made[0]))
        .history("/bin/sh -c #(nop)  USER ${made[1]}".toString())
        .user(made[1])).tar(new File(target, "${name}.tar").toPath())
}
return true
