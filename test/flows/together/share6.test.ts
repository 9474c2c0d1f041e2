import { runShare } from '../../support/together';

runShare(__filename);
