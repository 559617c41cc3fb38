/** What tests of several services share: a server that keeps what it is sent, and values of the types that may leave. */
package org.tftsr.integrations.tests.support;
