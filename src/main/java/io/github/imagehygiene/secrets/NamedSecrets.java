package io.github.imagehygiene.secrets;

/** Whether name and value of a variable, an option or a field are those of a secret. */
@FunctionalInterface
public interface NamedSecrets {

  boolean isSecret(String name, String value);
}
