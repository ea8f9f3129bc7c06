import io.github.imagehygiene.image.*

Layouts.oci(Packing.GZIP, TestImage.named('shop:1.4')
    .layer('ADD rootfs.tar / # buildkit', TestLayer.empty().file('/etc/os-release', 200_000))
    .layer('COPY app /app # buildkit', TestLayer.empty().file('/app', 1000))
    .history('USER 10001')
    .user('10001')).folder(new File(basedir, 'target/image').toPath())
return true
