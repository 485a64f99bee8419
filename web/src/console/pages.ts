import { defineAsyncComponent, type Component } from 'vue'

export type PageInMenu = { name: string; group: 'office' | 'money' | 'house'; permission: string | null; menu: boolean; ofProject: boolean; component: Component }

const OF_THE_HOUSE = ['project', 'accounts', 'mine']

/** The console's pages in the order of the menu, each with the permission without which it is not there; most are of the project looked at. */
export const pages: PageInMenu[] = [
  page('desk', 'office', 'visit:visit:read', () => import('./pages/DeskPage.vue')),
  page('look-up', 'office', 'person:phone:search', () => import('./pages/LookUpPage.vue')),
  page('person', 'office', 'person:person:read', () => import('./pages/PersonPage.vue'), false),
  page('visits', 'office', 'visit:visit:read', () => import('./pages/VisitsPage.vue')),
  page('registrations', 'office', 'registration:registration:read', () => import('./pages/RegistrationsPage.vue')),
  page('cases', 'office', 'case:case:read', () => import('./pages/CasesPage.vue')),
  page('deals', 'money', 'deal:deal:read', () => import('./pages/DealsPage.vue')),
  page('settlements', 'money', 'settlement:settlement:read', () => import('./pages/SettlementsPage.vue')),
  page('project', 'house', 'house:project:open', () => import('./pages/ProjectPage.vue')),
  page('accounts', 'house', 'people:account:read', () => import('./pages/AccountsPage.vue')),
  page('kiosks', 'house', 'kiosk:device:read', () => import('./pages/KiosksPage.vue')),
  page('rules', 'house', 'rules:document:read', () => import('./pages/RulesPage.vue')),
  page('retention', 'house', 'retention:clock:read', () => import('./pages/RetentionPage.vue')),
  page('site', 'house', 'site:facts:read', () => import('./pages/SitePage.vue')),
  page('assessment', 'house', 'site:facts:read', () => import('./pages/AssessmentPage.vue')),
  page('gate', 'house', 'site:facts:read', () => import('./pages/GatePage.vue')),
  page('capture', 'house', 'site:facts:read', () => import('./pages/CapturePage.vue')),
  page('incidents', 'house', 'incident:incident:read', () => import('./pages/IncidentsPage.vue')),
  page('vendors', 'house', 'vendor:contract:read', () => import('./pages/VendorsPage.vue')),
  page('requests', 'office', 'rights:request:read', () => import('./pages/RequestsPage.vue')),
  page('inspection', 'house', 'inspection:bundle:take', () => import('./pages/InspectionPage.vue')),
  page('mine', 'house', null, () => import('./pages/MinePage.vue')),
]

function page(name: string, group: PageInMenu['group'], permission: string | null, load: () => Promise<Component>, menu = true): PageInMenu {
  return { name, group, permission, menu, ofProject: !OF_THE_HOUSE.includes(name), component: defineAsyncComponent(load as () => Promise<{ default: Component }>) }
}
