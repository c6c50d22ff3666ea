import { defineConfig } from 'wxt'
import { earlyCapture } from './scripts/build/early-capture'

/**
 * Permissions at install are the least that saving on the user's act needs; everything else is
 * optional and asked for when it is used (docs/permissions.md).
 */
const permissions = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms']

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // Builds that run side by side (tests, benches) name a folder of their own.
  outDir: process.env.CLIPFILE_OUT ?? '.output',
  hooks: {
    // WXT takes the button's title from the popup's <title>, which cannot be translated.
    'build:manifestGenerated': (_wxt, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_actionTitle__'
    },
  },
  vite: () => ({
    plugins: [earlyCapture()],
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    build: { sourcemap: false, target: ['chrome140', 'firefox140'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions,
    optional_permissions: ['tabs'],
    optional_host_permissions: ['*://*/*'],
    action: {
      default_title: '__MSG_actionTitle__',
      ...(browser === 'firefox' ? { default_area: 'navbar' } : {}),
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSave__' },
      'highlight-selection': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_commandHighlight__',
      },
      'open-highlights': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandPanel__',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob: https: http:; font-src 'none'; connect-src 'self' https: http://127.0.0.1:* http://localhost:*; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
    },
    incognito: 'spanning',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'clipfile@clipfile.example',
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['none'],
                optional: ['browsingActivity', 'websiteContent'],
              },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
})
