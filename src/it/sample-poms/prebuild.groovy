import java.util.jar.JarEntry
import java.util.jar.JarOutputStream

def target = new File(basedir, 'target')
target.mkdirs()

// An engine that has no image. It ends with the build; see verify.groovy.
def socket = new File(target, 'engine.sock')
socket.delete()
context.engine = io.github.imagehygiene.daemon.FakeEngine.withoutImages(socket.toPath())

// The packaging that micronaut-maven-plugin brings as an extension.
new JarOutputStream(new FileOutputStream(new File(target, 'packaging.jar'))).withCloseable { jar ->
    jar.putNextEntry(new JarEntry('META-INF/plexus/components.xml'))
    jar << '''<component-set><components><component>
      <role>org.apache.maven.lifecycle.mapping.LifecycleMapping</role>
      <role-hint>docker</role-hint>
      <implementation>org.apache.maven.lifecycle.mapping.DefaultLifecycleMapping</implementation>
      <configuration><lifecycles><lifecycle><id>default</id><phases>
        <package>io.micronaut.maven:micronaut-maven-plugin:docker</package>
      </phases></lifecycle></lifecycles></configuration>
    </component></components></component-set>'''.bytes
}
return true
