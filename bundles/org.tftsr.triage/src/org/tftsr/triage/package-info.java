/** The operations a person or a script starts: each brings log reading, detection, analysis and storage together. */
package org.tftsr.triage;
