import io.github.imagehygiene.image.*

new File(basedir, 'target').mkdirs()
Layouts.docker26(Packing.GZIP, TestImage.named('shop:1.4')
    .layer('COPY base / # buildkit', TestLayer.empty().file('/etc/passwd', 'app:x:1000:1000::/:/bin/sh'))
    .layer('COPY app /app # buildkit', TestLayer.empty().file('/app', 100_000))
    .user('1000')).tar(new File(basedir, 'target/image.tar').toPath())
return true
