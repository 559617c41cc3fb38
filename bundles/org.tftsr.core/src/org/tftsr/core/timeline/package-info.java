/** When what happened in an incident: noted events, those that follow from what is known, and the times between them. */
package org.tftsr.core.timeline;
