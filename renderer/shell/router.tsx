import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  useNavigate,
} from '@tanstack/react-router';
import { CalculatorPage } from '#renderer/features/calculator/index.tsx';
import { ContractFormPage } from '#renderer/features/contract-form/index.tsx';
import { HistoryPage } from '#renderer/features/history/index.tsx';
import { ImportPage } from '#renderer/features/import/index.tsx';
import { NeedPage, needSearch, NeedsPage, OfferFormPage } from '#renderer/features/needs/index.ts';
import { PreferencesPage } from '#renderer/features/preferences/index.tsx';
import { RelationshipsPage } from '#renderer/features/relationships/index.tsx';
import { relationshipsSearch } from '#renderer/features/relationships/relationships-search.ts';
import { SupplierPage } from '#renderer/features/supplier/index.tsx';
import { TodayPage } from '#renderer/features/today/index.tsx';
import { z } from 'zod';
import { NotFoundPage, ProblemPage } from './fallback-pages.tsx';
import { Shell } from './shell.tsx';

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
  component: function RelationshipsRoute() {
    const search = relationshipsRoute.useSearch();
    const navigate = useNavigate({ from: '/relationships' });
    return (
      <RelationshipsPage
        search={search}
        onSearch={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
      />
    );
  },
});

const supplierRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/suppliers/$supplierId',
  validateSearch: z.object({ contract: z.string().optional().catch(undefined) }),
  component: function SupplierRoute() {
    const { supplierId } = supplierRoute.useParams();
    const { contract } = supplierRoute.useSearch();
    return <SupplierPage key={supplierId} supplierId={supplierId} contractId={contract ?? null} />;
  },
});

const newContractRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contracts/new',
  validateSearch: z.object({ supplierId: z.string().optional().catch(undefined) }),
  component: function NewContractRoute() {
    const { supplierId } = newContractRoute.useSearch();
    return <ContractFormPage key={supplierId ?? ''} contractId={null} supplierId={supplierId ?? null} />;
  },
});

const contractRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contracts/$contractId',
  component: function ContractRoute() {
    const { contractId } = contractRoute.useParams();
    return <ContractFormPage key={contractId} contractId={contractId} supplierId={null} />;
  },
});

const needsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/needs', component: NeedsPage });

const needRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/needs/$needId',
  validateSearch: needSearch,
  component: function NeedRoute() {
    const { needId } = needRoute.useParams();
    const search = needRoute.useSearch();
    const navigate = useNavigate({ from: '/needs/$needId' });
    return (
      <NeedPage
        key={needId}
        needId={needId}
        search={search}
        onSearch={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
      />
    );
  },
});

const offerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/needs/$needId/offer',
  validateSearch: z.object({
    candidate: z.string().optional().catch(undefined),
    offer: z.string().optional().catch(undefined),
  }),
  component: function OfferRoute() {
    const { needId } = offerRoute.useParams();
    const { candidate, offer } = offerRoute.useSearch();
    return <OfferFormPage needId={needId} candidateId={candidate ?? null} offerId={offer ?? null} />;
  },
});

const importRoute = createRoute({ getParentRoute: () => rootRoute, path: '/import', component: ImportPage });
const historyRoute = createRoute({ getParentRoute: () => rootRoute, path: '/history', component: HistoryPage });
const datesRoute = createRoute({ getParentRoute: () => rootRoute, path: '/dates', component: CalculatorPage });
const preferencesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/preferences',
  component: PreferencesPage,
});

const routeTree = rootRoute.addChildren([
  todayRoute,
  relationshipsRoute,
  supplierRoute,
  newContractRoute,
  contractRoute,
  needsRoute,
  needRoute,
  offerRoute,
  importRoute,
  historyRoute,
  datesRoute,
  preferencesRoute,
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
