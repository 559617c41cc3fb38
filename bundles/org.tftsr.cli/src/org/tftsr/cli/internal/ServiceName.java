package org.tftsr.cli.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.tftsr.core.integration.ServiceKind;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a service; another word is wrong use. */
final class ServiceName implements ITypeConverter<ServiceKind> {

	static final String HELP = "confluence, servicenow or azuredevops.";

	@Override
	public ServiceKind convert(String name) {
		return ServiceKind.of(name).orElseThrow(() -> new TypeConversionException("there is no service " + name + " (one of "
				+ Arrays.stream(ServiceKind.values()).map(ServiceKind::key).collect(Collectors.joining(", ")) + ')'));
	}
}
