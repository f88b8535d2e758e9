import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  useNavigate,
} from '@tanstack/react-router';
import { TodayPage } from '#renderer/features/today/index.tsx';
import { dataSearch } from '#renderer/features/data-given/data-search.ts';
import { needSearch } from '#renderer/features/needs/need/need-search.ts';
import { paymentsSearch } from '#renderer/features/payments/payments-search.ts';
import { relationshipsSearch } from '#renderer/features/relationships/relationships-search.ts';
import { storySearch } from '#renderer/features/timeline/story-search.ts';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { NotFoundPage, ProblemPage } from './fallback-pages.tsx';
import { Shell } from './shell.tsx';

const palgorithmPages = () => import('#renderer/features/palgorithms/index.ts');
const ownPages = () => import('#renderer/features/own-palgorithms/index.ts');
const needPages = () => import('#renderer/features/needs/index.ts');

/**
 * The pages but Today, where everybody begins: each fetched when it is first gone to. The router keeps the page before
 * until it is there.
 */
const pages = {
  relationships: lazyRouteComponent(() => import('#renderer/features/relationships/index.tsx'), 'RelationshipsPage'),
  supplier: lazyRouteComponent(() => import('#renderer/features/supplier/index.tsx'), 'SupplierPage'),
  contract: lazyRouteComponent(() => import('#renderer/features/contract-form/index.tsx'), 'ContractFormPage'),
  needs: lazyRouteComponent(needPages, 'NeedsPage'),
  need: lazyRouteComponent(needPages, 'NeedPage'),
  offer: lazyRouteComponent(needPages, 'OfferFormPage'),
  problems: lazyRouteComponent(() => import('#renderer/features/problems/index.tsx'), 'ProblemsPage'),
  problem: lazyRouteComponent(() => import('#renderer/features/problems/index.tsx'), 'ProblemPage'),
  document: lazyRouteComponent(() => import('#renderer/features/documents/index.tsx'), 'DocumentPage'),
  data: lazyRouteComponent(() => import('#renderer/features/data-given/index.tsx'), 'DataPage'),
  change: lazyRouteComponent(() => import('#renderer/features/data-given/index.tsx'), 'ChangePage'),
  exits: lazyRouteComponent(() => import('#renderer/features/exits/index.tsx'), 'ExitsPage'),
  exit: lazyRouteComponent(() => import('#renderer/features/exits/index.tsx'), 'ExitPage'),
  standing: lazyRouteComponent(() => import('#renderer/features/standing/index.tsx'), 'StandingPage'),
  payments: lazyRouteComponent(() => import('#renderer/features/payments/index.tsx'), 'PaymentsPage'),
  values: lazyRouteComponent(() => import('#renderer/features/standing/index.tsx'), 'ValuesPage'),
  costs: lazyRouteComponent(() => import('#renderer/features/costs/index.tsx'), 'CostsPage'),
  omissions: lazyRouteComponent(() => import('#renderer/features/omissions/index.tsx'), 'OmissionsPage'),
  timeline: lazyRouteComponent(() => import('#renderer/features/timeline/index.tsx'), 'TimelinePage'),
  import: lazyRouteComponent(() => import('#renderer/features/import/index.tsx'), 'ImportPage'),
  suggestions: lazyRouteComponent(() => import('#renderer/features/suggestions/index.tsx'), 'SuggestionsPage'),
  history: lazyRouteComponent(() => import('#renderer/features/history/index.tsx'), 'HistoryPage'),
  dates: lazyRouteComponent(() => import('#renderer/features/calculator/index.tsx'), 'CalculatorPage'),
  palgorithms: lazyRouteComponent(palgorithmPages, 'PalgorithmsPage'),
  palgorithm: lazyRouteComponent(palgorithmPages, 'PalgorithmPage'),
  ownPalgorithms: lazyRouteComponent(ownPages, 'OwnPalgorithmsPage'),
  ownPalgorithm: lazyRouteComponent(ownPages, 'OwnPalgorithmPage'),
  newPalgorithm: lazyRouteComponent(ownPages, 'NewPalgorithmPage'),
  preferences: lazyRouteComponent(() => import('#renderer/features/preferences/index.tsx'), 'PreferencesPage'),
};

/** What reads the address and hands it to a page: fetched with that page. */
function before<Component extends () => ReactElement>(
  page: { readonly preload?: () => Promise<void> | undefined },
  route: Component,
) {
  return Object.assign(route, { preload: () => page.preload?.() ?? Promise.resolve() });
}

const rootRoute = createRootRoute({
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
  notFoundComponent: NotFoundPage,
});

const todayRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: TodayPage });

const relationshipsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/relationships',
  validateSearch: relationshipsSearch,
  component: before(pages.relationships, function RelationshipsRoute() {
    const search = relationshipsRoute.useSearch();
    const navigate = useNavigate({ from: '/relationships' });
    return (
      <pages.relationships
        search={search}
        onSearch={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
      />
    );
  }),
});

const standingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/relationships/$relationshipId/standing',
  component: before(pages.standing, function StandingRoute() {
    const { relationshipId } = standingRoute.useParams();
    return <pages.standing key={relationshipId} relationshipId={relationshipId} />;
  }),
});

const valuesRoute = createRoute({ getParentRoute: () => rootRoute, path: '/values', component: pages.values });

const supplierRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/suppliers/$supplierId',
  validateSearch: z.object({ contract: z.string().optional().catch(undefined) }),
  component: before(pages.supplier, function SupplierRoute() {
    const { supplierId } = supplierRoute.useParams();
    const { contract } = supplierRoute.useSearch();
    return <pages.supplier key={supplierId} supplierId={supplierId} contractId={contract ?? null} />;
  }),
});

const newContractRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contracts/new',
  validateSearch: z.object({
    supplierId: z.string().optional().catch(undefined),
    follows: z.string().optional().catch(undefined),
    succeeds: z.string().optional().catch(undefined),
  }),
  component: before(pages.contract, function NewContractRoute() {
    const { supplierId, follows, succeeds } = newContractRoute.useSearch();
    return (
      <pages.contract
        key={succeeds ?? follows ?? supplierId ?? ''}
        contractId={null}
        supplierId={supplierId ?? null}
        follows={follows ?? null}
        succeeds={succeeds ?? null}
      />
    );
  }),
});

const contractRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contracts/$contractId',
  component: before(pages.contract, function ContractRoute() {
    const { contractId } = contractRoute.useParams();
    return <pages.contract key={contractId} contractId={contractId} supplierId={null} follows={null} succeeds={null} />;
  }),
});

const needsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/needs', component: pages.needs });

const needRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/needs/$needId',
  validateSearch: needSearch,
  component: before(pages.need, function NeedRoute() {
    const { needId } = needRoute.useParams();
    const search = needRoute.useSearch();
    const navigate = useNavigate({ from: '/needs/$needId' });
    return (
      <pages.need
        key={needId}
        needId={needId}
        search={search}
        onSearch={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
      />
    );
  }),
});

const offerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/needs/$needId/offer',
  validateSearch: z.object({
    candidate: z.string().optional().catch(undefined),
    offer: z.string().optional().catch(undefined),
  }),
  component: before(pages.offer, function OfferRoute() {
    const { needId } = offerRoute.useParams();
    const { candidate, offer } = offerRoute.useSearch();
    return <pages.offer needId={needId} candidateId={candidate ?? null} offerId={offer ?? null} />;
  }),
});

const problemsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/problems', component: pages.problems });

const problemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/problems/$problemId',
  component: before(pages.problem, function ProblemRoute() {
    const { problemId } = problemRoute.useParams();
    return <pages.problem key={problemId} problemId={problemId} />;
  }),
});

const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents/$documentId',
  component: before(pages.document, function DocumentRoute() {
    const { documentId } = documentRoute.useParams();
    return <pages.document key={documentId} documentId={documentId} />;
  }),
});

const dataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data',
  validateSearch: dataSearch,
  component: before(pages.data, function DataRoute() {
    const search = dataRoute.useSearch();
    const navigate = useNavigate({ from: '/data' });
    return (
      <pages.data
        search={search}
        onSearch={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
      />
    );
  }),
});

const changeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data/changes/$changeId',
  component: before(pages.change, function ChangeRoute() {
    const { changeId } = changeRoute.useParams();
    return <pages.change key={changeId} changeId={changeId} />;
  }),
});

const exitsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/exits', component: pages.exits });

const exitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/exits/$exitId',
  component: before(pages.exit, function ExitRoute() {
    const { exitId } = exitRoute.useParams();
    return <pages.exit key={exitId} exitId={exitId} />;
  }),
});

const costsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/costs', component: pages.costs });

const paymentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/payments',
  validateSearch: paymentsSearch,
  component: before(pages.payments, function PaymentsRoute() {
    const search = paymentsRoute.useSearch();
    const navigate = useNavigate({ from: '/payments' });
    return (
      <pages.payments
        search={search}
        onSearch={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
      />
    );
  }),
});
const omissionsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/omissions', component: pages.omissions });

const timelineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/timeline',
  validateSearch: storySearch,
  component: before(pages.timeline, function TimelineRoute() {
    const search = timelineRoute.useSearch();
    const navigate = useNavigate({ from: '/timeline' });
    return (
      <pages.timeline
        key={search.supplier ?? ''}
        search={search}
        onSearch={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
      />
    );
  }),
});

const importRoute = createRoute({ getParentRoute: () => rootRoute, path: '/import', component: pages.import });
const suggestionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/suggestions',
  component: pages.suggestions,
});
const historyRoute = createRoute({ getParentRoute: () => rootRoute, path: '/history', component: pages.history });
const datesRoute = createRoute({ getParentRoute: () => rootRoute, path: '/dates', component: pages.dates });
const palgorithmsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/palgorithms',
  component: pages.palgorithms,
});
const palgorithmRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/palgorithms/$palgorithmId',
  component: before(pages.palgorithm, function PalgorithmRoute() {
    const { palgorithmId } = palgorithmRoute.useParams();
    return <pages.palgorithm key={palgorithmId} palgorithmId={palgorithmId} />;
  }),
});
const preferencesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/preferences',
  component: pages.preferences,
});

const ownPalgorithmsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/palgorithms/own',
  component: pages.ownPalgorithms,
});

const ownPalgorithmRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/palgorithms/own/$id',
  component: before(pages.ownPalgorithm, function OwnPalgorithmRoute() {
    const { id } = ownPalgorithmRoute.useParams();
    return <pages.ownPalgorithm key={id} id={id} />;
  }),
});

const newPalgorithmRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/palgorithms/new',
  validateSearch: z.object({ template: z.string().optional().catch(undefined) }),
  component: before(pages.newPalgorithm, function NewPalgorithmRoute() {
    const { template } = newPalgorithmRoute.useSearch();
    return <pages.newPalgorithm key={template} template={template} />;
  }),
});

const routeTree = rootRoute.addChildren([
  todayRoute,
  relationshipsRoute,
  standingRoute,
  valuesRoute,
  supplierRoute,
  newContractRoute,
  contractRoute,
  needsRoute,
  needRoute,
  offerRoute,
  problemsRoute,
  dataRoute,
  changeRoute,
  problemRoute,
  documentRoute,
  exitsRoute,
  exitRoute,
  costsRoute,
  paymentsRoute,
  omissionsRoute,
  timelineRoute,
  importRoute,
  suggestionsRoute,
  historyRoute,
  datesRoute,
  palgorithmsRoute,
  palgorithmRoute,
  preferencesRoute,
  ownPalgorithmsRoute,
  ownPalgorithmRoute,
  newPalgorithmRoute,
]);

/** The router: places are in the fragment of the address, so both doors serve one page. */
export function createAppRouter() {
  return createRouter({
    routeTree,
    history: createHashHistory(),
    defaultErrorComponent: ProblemPage,
    defaultPreload: false,
    scrollRestoration: false,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
