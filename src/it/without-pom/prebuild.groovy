import io.github.imagehygiene.image.*

new File(basedir, 'target').mkdirs()
Layouts.jib(TestImage.named('shop:1.4').layer('jib', TestLayer.empty().file('/app', 1000)))
    .tar(new File(basedir, 'target/image.tar').toPath())
return true
