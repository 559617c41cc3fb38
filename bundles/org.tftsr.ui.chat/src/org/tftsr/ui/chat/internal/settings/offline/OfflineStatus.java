package org.tftsr.ui.chat.internal.settings.offline;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.event.Topics;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/**
 * Whether nothing may leave this machine, for commands and the status line: a variable of expressions in plugin.xml. Looked up when
 * the vault was opened and when the setting changed, never before: to know it is no reason to ask for a passphrase. It belongs to the
 * user interface thread.
 */
public final class OfflineStatus extends AbstractSourceProvider {

	private static final String VARIABLE = "org.tftsr.ui.chat.network";
	private static final String OFFLINE = "offline";
	private static final String ONLINE = "online";
	private static final String KEY = "key";

	private final ServiceRegistration<EventHandler> events;
	private String state = ONLINE;

	public OfflineStatus() {
		BundleContext context = FrameworkUtil.getBundle(OfflineStatus.class).getBundleContext();
		Dictionary<String, Object> topics = new Hashtable<>();
		topics.put(EventConstants.EVENT_TOPIC, new String[] { Topics.SETTING_CHANGED, Topics.VAULT_UNLOCKED });
		events = context.registerService(EventHandler.class, this::changed, topics);
	}

	private void changed(Event event) {
		boolean other = Topics.SETTING_CHANGED.equals(event.getTopic()) && !NetworkSettingsService.OFFLINE.equals(event.getProperty(KEY));
		if (other || !PlatformUI.isWorkbenchRunning()) {
			return;
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		ServiceJob.scheduleUnasked(Messages.Offline_reading, JobFamilies.PROVIDERS, progress -> {
			String now = Services.get(NetworkSettingsService.class).get().offline() ? OFFLINE : ONLINE;
			if (!display.isDisposed()) {
				display.asyncExec(() -> show(now));
			}
		});
	}

	private void show(String now) {
		if (!now.equals(state)) {
			state = now;
			fireSourceChanged(ISources.WORKBENCH, VARIABLE, state);
		}
	}

	@Override
	public String[] getProvidedSourceNames() {
		return new String[] { VARIABLE };
	}

	@Override
	public Map<String, String> getCurrentState() {
		return Map.of(VARIABLE, state);
	}

	@Override
	public void dispose() {
		events.unregister();
	}
}
