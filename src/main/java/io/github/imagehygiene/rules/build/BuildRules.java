package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;

/** The rules about how the image is built. */
public final class BuildRules {

  public static final List<RuleEntry> ALL =
      List.of(
          RuleEntry.of(AddInsteadOfCopy.INFO, new AddInsteadOfCopy()),
          RuleEntry.of(ArgOutOfScope.INFO, new ArgOutOfScope()),
          RuleEntry.of(BuildArgUndeclared.INFO, new BuildArgUndeclared()),
          RuleEntry.of(BuildSandboxDisabled.INFO, new BuildSandboxDisabled()),
          RuleEntry.of(BuildUsesHostNetwork.INFO, new BuildUsesHostNetwork()),
          RuleEntry.of(BuiltFromOtherStage.INFO, new BuiltFromOtherStage()),
          new RuleEntry(CdInsteadOfWorkdir.INFO, CdInsteadOfWorkdir.class, CdInsteadOfWorkdir::new),
          new RuleEntry(CleartextDownload.INFO, CleartextDownload.class, CleartextDownload::new),
          RuleEntry.of(CopyFromSelf.INFO, new CopyFromSelf()),
          new RuleEntry(
              CopyFromUnknownStage.INFO, CopyFromUnknownStage.class, CopyFromUnknownStage::new),
          RuleEntry.of(CopyManyNeedsDirectory.INFO, new CopyManyNeedsDirectory()),
          new RuleEntry(
              CopyRelativeWithoutWorkdir.INFO,
              CopyRelativeWithoutWorkdir.class,
              CopyRelativeWithoutWorkdir::new),
          RuleEntry.of(CopySourceIgnored.INFO, new CopySourceIgnored()),
          RuleEntry.of(CurlAndWgetBoth.INFO, new CurlAndWgetBoth()),
          RuleEntry.of(DefaultShellReplacedByLink.INFO, new DefaultShellReplacedByLink()),
          RuleEntry.of(DefinitionCommentFormat.INFO, new DefinitionCommentFormat()),
          RuleEntry.of(DockerfileUnparsable.INFO, new DockerfileUnparsable()),
          RuleEntry.of(EmptyContinuationLine.INFO, new EmptyContinuationLine()),
          RuleEntry.of(EnvSelfReference.INFO, new EnvSelfReference()),
          RuleEntry.of(ExecFormMalformed.INFO, new ExecFormMalformed()),
          RuleEntry.of(FromAsCaseMismatch.INFO, new FromAsCaseMismatch()),
          new RuleEntry(
              ImageConfigDiffersFromDockerfile.INFO,
              ImageConfigDiffersFromDockerfile.class,
              ImageConfigDiffersFromDockerfile::new),
          RuleEntry.of(HeredocWithoutErrexit.INFO, new HeredocWithoutErrexit()),
          RuleEntry.of(ImageNotFromThisDockerfile.INFO, new ImageNotFromThisDockerfile()),
          RuleEntry.of(InlineSuppressionUsed.INFO, new InlineSuppressionUsed()),
          RuleEntry.of(InstructionBeforeFrom.INFO, new InstructionBeforeFrom()),
          new RuleEntry(InstructionCase.INFO, InstructionCase.class, InstructionCase::new),
          RuleEntry.of(LegacyKeyValue.INFO, new LegacyKeyValue()),
          RuleEntry.of(OnbuildInvalid.INFO, new OnbuildInvalid()),
          new RuleEntry(
              PipeWithoutPipefail.INFO, PipeWithoutPipefail.class, PipeWithoutPipefail::new),
          RuleEntry.of(PlatformArgDefault.INFO, new PlatformArgDefault()),
          new RuleEntry(PointlessCommand.INFO, PointlessCommand.class, PointlessCommand::new),
          new RuleEntry(RunLineTooLong.INFO, RunLineTooLong.class, RunLineTooLong::new),
          new RuleEntry(RemoteAddPreferred.INFO, RemoteAddPreferred.class, RemoteAddPreferred::new),
          RuleEntry.of(Shellcheck.INFO, new Shellcheck()),
          RuleEntry.of(SpaceBeforeEquals.INFO, new SpaceBeforeEquals()),
          RuleEntry.of(StageNameDuplicate.INFO, new StageNameDuplicate()),
          RuleEntry.of(StageNameInvalidOrUpperCase.INFO, new StageNameInvalidOrUpperCase()),
          RuleEntry.of(StageNameReserved.INFO, new StageNameReserved()),
          new RuleEntry(
              SuppressionUnjustifiedOrExpired.INFO,
              SuppressionUnjustifiedOrExpired.class,
              SuppressionUnjustifiedOrExpired::new),
          new RuleEntry(TodoComment.INFO, TodoComment.class, TodoComment::new),
          RuleEntry.of(UnsetAcrossLayers.INFO, new UnsetAcrossLayers()),
          RuleEntry.of(VariableUndefined.INFO, new VariableUndefined()),
          RuleEntry.of(WgetProgressNoise.INFO, new WgetProgressNoise()));

  private BuildRules() {}
}
