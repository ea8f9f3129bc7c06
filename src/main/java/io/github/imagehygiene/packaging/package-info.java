/**
 * Package managers: which commands of a script install, upgrade or remove packages, what they are
 * asked for, and what they leave behind. What is known of each manager is a resource with its
 * sources.
 */
package io.github.imagehygiene.packaging;
