/** How the operations do their work. */
package org.tftsr.triage.internal;
