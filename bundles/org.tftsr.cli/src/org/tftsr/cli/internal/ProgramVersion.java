package org.tftsr.cli.internal;

import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

import picocli.CommandLine.IVersionProvider;

/** The version and, as the build gave it, the time that its sources are of. */
final class ProgramVersion implements IVersionProvider {

	@Override
	public String[] getVersion() {
		Version version = FrameworkUtil.getBundle(ProgramVersion.class).getVersion();
		return new String[] { "TFTSR %d.%d.%d (build %s)".formatted(version.getMajor(), version.getMinor(), version.getMicro(),
				version.getQualifier()) };
	}
}
