import io.github.imagehygiene.image.*

def target = new File(basedir, 'target')
target.mkdirs()
Layouts.docker20(TestImage.named('shop:1.4')
    .layer('/bin/sh -c #(nop) ADD file:0 in / ', TestLayer.empty().file('/etc/os-release', 200_000))
    .layer('/bin/sh -c #(nop) COPY file:1 in /app ', TestLayer.empty().file('/app', 1000))
    .layer('/bin/sh -c echo built', TestLayer.empty())
    .history('/bin/sh -c #(nop)  USER root')
    .user('root')).tar(new File(target, 'image.tar').toPath())
return true
