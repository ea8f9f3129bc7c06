/**
 * Text to an immutable, lossless Dockerfile, and what it means: stages, the scope of ARG and ENV,
 * ONBUILD, {@code .dockerignore}, comments that suppress findings, the commands that run.
 *
 * <p>The way through it: {@link io.github.imagehygiene.dockerfile.parse.DockerfileLoader} or {@link
 * io.github.imagehygiene.dockerfile.parse.DockerfileParser} gives a {@link
 * io.github.imagehygiene.dockerfile.Dockerfile}; with what is told of the build ({@link
 * io.github.imagehygiene.dockerfile.variables.BuildInputs}) follow {@link
 * io.github.imagehygiene.dockerfile.variables.Scopes}, {@link
 * io.github.imagehygiene.dockerfile.stages.StageGraph}, {@link
 * io.github.imagehygiene.dockerfile.stages.FinalState} and {@link
 * io.github.imagehygiene.dockerfile.scripts.Scripts}. {@link
 * io.github.imagehygiene.dockerfile.dump.TreeDump} shows all of it.
 *
 * <p>Syntax and semantics are those of BuildKit's Dockerfile frontend ({@code frontend/dockerfile}
 * of moby/buildkit, 0.34) and of the Dockerfile reference. It differs on purpose in these:
 *
 * <ul>
 *   <li>Reading goes on after what BuildKit stops at.
 *   <li>A name in FROM finds its stage in any letter case; BuildKit wants lower case there.
 *   <li>A RUN without a command is a problem; BuildKit runs an empty one.
 *   <li>ONBUILD inside ONBUILD is a problem in both, but not read any deeper here.
 *   <li>Letters beyond ASCII in options are kept; BuildKit reads options byte by byte.
 *   <li>A lone CR counts as a line break where lines are counted, but ends no instruction.
 *   <li>Names of variables keep their letter case; on a Windows engine {@code $path} is {@code
 *       $PATH}.
 *   <li>Words before {@code ${x:-y}} in one argument of EXPOSE are kept; BuildKit loses them.
 *   <li>{@code <<- EOF} with a blank opens a heredoc, as in a shell and in newer frontends.
 *   <li>Directives in the form {@code //syntax=} or as JSON, which mark files that are no
 *       Dockerfiles, are not looked for.
 *   <li>Unknown instructions and options are no problem if a {@code syntax} directive names a
 *       frontend other than Docker's.
 *   <li>Brackets in {@code .dockerignore} are those of Go's {@code filepath.Match} throughout.
 * </ul>
 */
package io.github.imagehygiene.dockerfile;
