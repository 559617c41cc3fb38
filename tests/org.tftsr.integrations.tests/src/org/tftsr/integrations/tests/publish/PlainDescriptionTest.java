package org.tftsr.integrations.tests.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.testsupport.TestServices;

/** Markdown as people read it where there is no format: in the fields of ServiceNow. */
class PlainDescriptionTest extends TicketServerCase {

	private void assertReads(String plain, String markdown) throws TftsrException {
		UUID document = TestServices.get(DocumentRepository.class).create(made.issue(), DocumentType.RCA, "Notes", markdown).id();
		PublicationTarget target = new PublicationTarget(ServiceKind.SERVICENOW, null, null, instance.add("There"), Map.of(), false, false);
		String text = prepare(document, target).text();
		assertEquals(plain.strip(), text.substring(text.indexOf("\n\n"), text.lastIndexOf("\n\nTFTSR reference")).strip());
	}

	@Test
	void headingsListsAndQuotesAreTight() throws Exception {
		assertReads("""
				What happened
				=============

				The disk of db-1 was full
				for an hour.

				Steps
				-----

				- look
				- think:
				  1. once
				  2. twice

				  and again
				- [x] write "it" down

				> Quoted
				> words

				Third
				""", """
				# What happened

				The **disk** of `db-1` was *full*
				for an hour.

				## Steps

				- look

				- think:

				  1. once
				  2. twice

				  and again

				- [x] write "it" down

				> Quoted
				> words

				### Third
				""");
	}

	@Test
	void codeTablesAndAddressesKeepTheirForm() throws Exception {
		assertReads("""
				    a = b
				        c

				name | size
				-----------
				db-1 | 10 GB
				x    | ~~1~~

				See the page (https://[HOSTNAME-1]/a) or https://[HOSTNAME-1]/b
				a picture (https://[HOSTNAME-1]/p.png)
				<b>as typed</b>

				--------------------
				""", """
				```
				a = b
				    c
				```

				| name | size |
				| - | - |
				| db-1 | 10 GB |
				| x | ~~1~~ |

				See [the page](https://example.org/a) or <https://example.org/b>
				![a picture](https://example.org/p.png)
				<b>as typed</b>

				---
				""");
	}
}
