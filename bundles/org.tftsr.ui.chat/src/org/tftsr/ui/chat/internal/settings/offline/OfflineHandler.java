package org.tftsr.ui.chat.internal.settings.offline;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** <em>Work Offline</em>, which ends what is under way, or with {@code false} behind its name in plugin.xml <em>Work Online</em>. */
public final class OfflineHandler extends AbstractHandler implements IExecutableExtension {

	private boolean offline = true;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		offline = !"false".equals(data);
	}

	@Override
	public Object execute(ExecutionEvent event) {
		ServiceJob.scheduleForUser(offline ? Messages.Offline_going : Messages.Offline_ending, JobFamilies.PROVIDERS,
				progress -> Services.get(NetworkSettingsService.class).setOffline(offline));
		return null;
	}
}
