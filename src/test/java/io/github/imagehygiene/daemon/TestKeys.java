package io.github.imagehygiene.daemon;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys for an encrypted engine and its client, made anew by each test and signed by one CA. */
final class TestKeys {

  private static final char[] PASSWORD = "test".toCharArray();

  private record Signed(KeyPair keys, X509Certificate certificate) {}

  private final Signed ca = signed("CN=test ca", null);

  TestKeys() throws Exception {}

  /** Writes ca.pem, cert.pem and key.pem as {@code DOCKER_CERT_PATH} wants them. */
  Path client(Path folder) throws Exception {
    var client = signed("CN=client", ca);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("ca.pem"), pem(ca.certificate));
    Files.writeString(folder.resolve("cert.pem"), pem(client.certificate));
    Files.writeString(
        folder.resolve("key.pem"), pem(new JcaPKCS8Generator(client.keys.getPrivate(), null)));
    return folder;
  }

  /** What a server needs that trusts this CA's clients alone. */
  SSLContext server() throws Exception {
    var server = signed("CN=127.0.0.1", ca);
    var own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    own.setKeyEntry(
        "server",
        server.keys.getPrivate(),
        PASSWORD,
        new X509Certificate[] {server.certificate, ca.certificate});
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("ca", ca.certificate);
    var keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(own, PASSWORD);
    var trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static Signed signed(String name, Signed by) throws Exception {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    var keys = generator.generateKeyPair();
    var subject = new X500Principal(name);
    var builder =
        new JcaX509v3CertificateBuilder(
            by == null ? subject : by.certificate.getSubjectX500Principal(),
            BigInteger.valueOf(System.nanoTime()),
            Date.from(Instant.now().minus(Duration.ofHours(1))),
            Date.from(Instant.now().plus(Duration.ofHours(1))),
            subject,
            keys.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(by == null));
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
    var signer =
        new JcaContentSignerBuilder("SHA256withECDSA")
            .build((by == null ? keys : by.keys).getPrivate());
    return new Signed(
        keys, new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
  }

  private static String pem(Object object) throws IOException {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    }
    return text.toString();
  }
}
