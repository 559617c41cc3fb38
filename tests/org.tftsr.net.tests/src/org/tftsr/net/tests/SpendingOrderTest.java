package org.tftsr.net.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Gate;
import org.tftsr.net.Reviewer.Verdict;
import org.tftsr.testsupport.TestServices;

/** When the gate tells the ledger what: the process may die at any moment. */
class SpendingOrderTest {

	private final ServiceComponentRuntime components = TestServices.get(ServiceComponentRuntime.class);
	private final ComponentDescriptionDTO gate = components.getComponentDescriptionDTOs(FrameworkUtil.getBundle(Gate.class)).stream()
			.filter(component -> List.of(component.serviceInterfaces).contains(Gate.class.getName())).findFirst().orElseThrow();
	private final List<String> order = new CopyOnWriteArrayList<>();

	/** The ledger of the product, of which every call is noted. */
	private SpendLedger noting() {
		SpendLedger real = TestServices.get(SpendLedger.class);
		return (SpendLedger) Proxy.newProxyInstance(SpendLedger.class.getClassLoader(), new Class<?>[] { SpendLedger.class },
				(proxy, method, arguments) -> {
					order.add(method.getName());
					return method.invoke(real, arguments);
				});
	}

	/** Has the gate begin anew, with the services that there are now. */
	private void restartGate() throws Exception {
		components.disableComponent(gate).getValue();
		components.enableComponent(gate).getValue();
	}

	@Test
	void whatMayCostCountsForGoodOnceItWasSeenAndBeforeItLeaves() throws Exception {
		UUID issue = TestServices.get(IssueRepository.class).create(NewIssue.titled("Asked about")).id();
		try (LocalServer server = new LocalServer(connection -> {
			order.add("asked");
			connection.answer(200, "text/event-stream", "data: [DONE]\n\n");
		})) {
			try (Substitute ledger = Substitute.of(SpendLedger.class, noting())) {
				restartGate();
				TestServices.get(Gate.class).send(Requests.to(server.address("/")).about(issue).reviewed().costing(1000).build(), preview -> {
					order.add("seen");
					return Verdict.SEND;
				}, new Heard(), Progress.NONE);
			} finally {
				restartGate();
			}
		}
		assertEquals(List.of("reserve", "seen", "sending", "asked", "settle"), order);
	}
}
