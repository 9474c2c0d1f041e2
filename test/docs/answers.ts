/** What an operation of the node returns, made by the node itself from the example of the table. */
import type { IDataObject } from 'n8n-workflow';
import { jsonResults } from '../../nodes/WecomSuite/action/answer';
import { reportOf } from '../../nodes/WecomSuite/action/authorizationReport';
import type { Call, Operation } from '../../nodes/WecomSuite/action/operation';
import { readSettings } from '../../nodes/WecomSuite/shared/config';
import { ENDPOINTS } from '../../nodes/WecomSuite/suite/endpoints';
import type { AnyEndpoint } from '../../nodes/WecomSuite/suite/endpoints/define';
import { CREDENTIAL } from '../support/credential';

const settings = readSettings(CREDENTIAL);
const TABLE: Readonly<Record<string, AnyEndpoint>> = ENDPOINTS;

export const rowOf = ({ resource, operation }: Operation): AnyEndpoint | undefined =>
	TABLE[`${resource}.${operation}`];

const corp = ENDPOINTS['authorization.get'].example.response;
const REPORTS: Readonly<Record<string, object>> = {
	completeAuthorization: { ...ENDPOINTS['authorization.complete'].example.response, ...corp },
	refreshInfo: corp,
};

/** Undefined where only the call itself decides: Custom API Call. */
export function answerOf(operation: Operation): IDataObject | undefined {
	const row = rowOf(operation);
	const report = REPORTS[operation.operation];
	const made =
		row === undefined
			? report === undefined
				? operation.returns
				: reportOf(report as never, 'example', settings)
			: firstItem(row);
	return made === undefined ? undefined : withoutSeals(made);
}

function firstItem({ response = {}, example }: AnyEndpoint): IDataObject {
	if (response.binary) return { fileName: 'report.pdf', mimeType: 'application/pdf', size: 1024 };
	const call = { whole: false, reveal: false, settings } as Call;
	return jsonResults(call, example.response, response)[0]?.json ?? {};
}

/** Sealed values are new each time. */
const withoutSeals = (item: IDataObject): IDataObject =>
	JSON.parse(JSON.stringify(item).replace(/"wcs1\.[^"]*"/g, '"wcs1.…"')) as IDataObject;
