/** Documents that come out of a triage. */
package org.tftsr.core.document;
