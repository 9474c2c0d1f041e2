/** What an operation of the node returns, made by the node itself from the example of the table. */
import type { IDataObject } from 'n8n-workflow';
import { jsonResults, shapeOf } from '../../../nodes/WecomSuite/action/call/results';
import type { Call, Kept, Operation } from '../../../nodes/WecomSuite/action/operation';
import { readSettings } from '../../../nodes/WecomSuite/shared/credential/config';
import { ENDPOINTS } from '../../../nodes/WecomSuite/suite/endpoints';
import type { AnyEndpoint } from '../../../nodes/WecomSuite/suite/table/define';
import { installationOf, reportOf } from '../../../nodes/WecomSuite/suite/installation';
import { CREDENTIAL } from '../../support/credential';

const settings = readSettings(CREDENTIAL);
const TABLE: Readonly<Record<string, AnyEndpoint>> = ENDPOINTS;

export const rowOf = ({ resource, operation }: Operation): AnyEndpoint | undefined =>
	TABLE[`${resource}.${operation}`];

const corp = ENDPOINTS['authorization.get'].example.response;
const REPORTS: Readonly<Record<string, object>> = {
	completeAuthorization: { ...ENDPOINTS['authorization.complete'].example.response, ...corp },
	refreshInfo: corp,
};

/** Undefined where only the call itself decides: Custom API Call. As a new node returns it, or everything. */
export function answerOf(operation: Operation, kept: Kept = 'everything'): IDataObject | undefined {
	const row = rowOf(operation);
	const report = REPORTS[operation.operation];
	const made =
		row === undefined
			? report === undefined
				? operation.returns
				: (reportOf(installationOf(report as never, 'example'), settings) as IDataObject)
			: firstItem(row, kept);
	return made === undefined ? undefined : withoutSeals(made);
}

function firstItem(row: AnyEndpoint, kept: Kept): IDataObject {
	if (row.response?.binary)
		return { fileName: 'report.pdf', mimeType: 'application/pdf', size: 1024 };
	const call = { whole: false, reveal: false, settings, kept } as Call;
	return jsonResults(call, row.example.response, shapeOf(row))[0]?.json ?? {};
}

/** Sealed values are new each time. */
const withoutSeals = (item: IDataObject): IDataObject =>
	JSON.parse(JSON.stringify(item).replace(/"wcs1\.[^"]*"/g, '"wcs1.…"')) as IDataObject;
