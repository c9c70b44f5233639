// How the pages are built. Aliases stand in package.json "imports" alone, and Vite reads them there.

import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        // Its manifest endpoint could be made to work without end (CVE-2026-42342); our pages need no manifest.
        v3_lazyRouteDiscovery: false,
        v3_routeConfig: false,
      },
      ignoredRouteFiles: ['**/*.test.*', '**/.*'],
    }),
  ],
  build: {
    // Files stay files: the content security policy allows no data: addresses for styles and scripts.
    assetsInlineLimit: 0,
    sourcemap: false,
    target: 'es2022',
    rollupOptions: {
      onwarn(warning, warn) {
        // Comments inside zod, and addresses that have no page: neither is ours to mend.
        if (warning.code !== 'INVALID_ANNOTATION' && warning.code !== 'EMPTY_BUNDLE') warn(warning)
      },
    },
  },
  ssr: { external: ['sequelize', 'sqlite3', 'umzug', 'puppeteer', 'pdf-lib', 'formidable', 'file-type', 'yauzl', 'nodemailer', 'pino'] },
})
