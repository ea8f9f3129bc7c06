/** Rules about Java in images: how the JVM is started, and the builds that make what it runs. */
package io.github.imagehygiene.rules.java;
