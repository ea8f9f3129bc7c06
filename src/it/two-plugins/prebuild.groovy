import io.github.imagehygiene.image.*

def target = new File(basedir, 'target')
target.mkdirs()
// The archive exists; the image of dockerfile-maven-plugin is on no engine.
Layouts.docker20(TestImage.named('it/archived:1')
    .layer('COPY app /app # buildkit', TestLayer.empty().file('/app', 1_000))
    .user('10001')).tar(new File(target, 'archived.tar').toPath())
return true
