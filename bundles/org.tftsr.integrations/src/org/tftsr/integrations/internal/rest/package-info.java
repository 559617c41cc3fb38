/** What the clients of all services share: a call with the sign-in through the gate, and what its failure means. */
package org.tftsr.integrations.internal.rest;
