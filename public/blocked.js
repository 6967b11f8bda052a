/**
 * Says that the program of the page could not be loaded, to the reader and to the page around the frame. The page asks
 * for this file only then. As no module it is given to pages without an origin, too, as in a sandboxed frame.
 */
(function () {
  var alert = document.createElement('div');
  alert.setAttribute('role', 'alert');
  alert.style.cssText =
    'position:fixed;top:0;left:0;box-sizing:border-box;width:max(180px,33vw);max-height:100%;padding:8px;' +
    'overflow:auto;font:12px/1.4 sans-serif;color:var(--ink);background:var(--paper)';
  alert.append(
    '交互地图没有载入，这里是默认视图的静态图。如果本页在沙盒框架（sandbox）里：请让服务器发送 ' +
      'Access-Control-Allow-Origin: *，或给框架加上 allow-same-origin；否则请检查网络后重新载入。',
    document.createElement('br'),
    Object.assign(document.createElement('span'), {
      lang: 'en',
      textContent:
        'The interactive map could not be loaded; the picture is that of the default view. If this page ' +
        'is in a sandboxed frame, let its server send Access-Control-Allow-Origin: *, or give the frame ' +
        'allow-same-origin; else check the network and reload.',
    }),
  );
  document.getElementById('app').append(alert);
  var message = 'The program of the atlas could not be loaded.';
  parent.postMessage({ type: 'atlas:error', code: 'not-loaded', message: message }, '*');
})();
