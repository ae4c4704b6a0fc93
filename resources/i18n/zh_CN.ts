<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Penwright</name>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;About Penwright</source>
        <translation>关于 Penwright(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Accept Suggestion</source>
        <translation>接受建议(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Dismiss</source>
        <translation>放弃建议(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>&amp;Don&apos;t Save</source>
        <translation>不保存(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Offer Suggestions</source>
        <translation>提供建议(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Reset Zoom</source>
        <translation>恢复默认大小(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>&amp;Reset to Defaults</source>
        <translation>恢复默认设置(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>&amp;Save as UTF-8</source>
        <translation>以 UTF-8 保存(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Serif Text</source>
        <translation>衬线字体(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Suggestions</source>
        <translation>建议(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>, in use</source>
        <translation>，正在使用</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>0 takes the most probable words, 1 draws them as probable as they are (default 0)</source>
        <translation>0 总取可能性最大的词，1 按各词的概率抽取（默认 0）</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>1 word</source>
        <translation>1 词</translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>A helper process ended unexpectedly (exit code {code}): {reason} Nothing of yours is changed; try again.</source>
        <translation>一个辅助进程意外结束（退出码 {code}）：{reason} 您的文件没有变动，请重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>A helper process took more than {seconds} seconds and was stopped. Nothing of yours is changed; try again when the machine has less to do.</source>
        <translation>辅助进程运行超过 {seconds} 秒，已被停止。您的内容没有任何改动；请等电脑空闲一些后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>A new process could not complete a text; see above.</source>
        <translation>新启动的进程未能续写文本，原因见上文。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>A request needs the texts `before` and, if there is one, `after`.</source>
        <translation>请求须有文本 `before`；光标之后如有文本，还须有 `after`。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <location filename="../../assistant/ui/help.py"/>
        <source>A writing desk that runs a language model on your own machine. Nothing you write leaves it.</source>
        <translation>在您自己的电脑上运行语言模型的写作工具。您写下的内容不会离开这台电脑。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>About Penwright</source>
        <translation>关于 Penwright</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Accept &amp;Word</source>
        <translation>接受一个词(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../assistant/models/disk.py"/>
        <source>Another Penwright is fetching a model at this moment. Wait until it is done, then try again.</source>
        <translation>另一个 Penwright 正在获取模型。请等它完成后再试。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>Answer many requests: one JSON object a line in, one a line out.</source>
        <translation>批量处理请求：每行读入一个 JSON 对象，每行输出一个。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Ask &amp;Now</source>
        <translation>立即请求建议(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Ask the model for a continuation at the caret, however sure it is.</source>
        <translation>请模型在光标处续写，不论它有多大把握。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>Asking Hugging Face for {title}</source>
        <translation>正在向 Hugging Face 查询 {title}</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>Asking PyPI for {title}</source>
        <translation>正在向 PyPI 查询 {title}</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>Check this installation and say what is wrong with it.</source>
        <translation>检查本机的安装，并指出问题。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Checking the model</source>
        <translation>正在检查模型</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>Checking {title}</source>
        <translation>正在检查 {title}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <location filename="../../assistant/ui/help.py"/>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>Close the find bar (Esc)</source>
        <translation>关闭查找栏 (Esc)</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Confidence</source>
        <translation>把握程度</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>Continue a text.</source>
        <translation>续写一段文本。</translation>
    </message>
    <message>
        <location filename="../../models/catalog.toml"/>
        <source>Continues English text within milliseconds on any laptop. It makes facts up: check what it writes.</source>
        <translation>在任何笔记本电脑上都能于数毫秒内续写英文。它会编造事实，所写内容请自行核对。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Dark or light, or as the system says.</source>
        <translation>深色、浅色，或跟随系统。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <location filename="../../assistant/settings.py"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../assistant/models/transfer.py"/>
        <source>Downloading {title}: {done} of {total} MB, {speed} MB/s</source>
        <translation>正在下载 {title}：{done} / {total} MB，{speed} MB/s</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Downloads in progress</source>
        <translation>未完成的下载</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Find Ne&amp;xt</source>
        <translation>查找下一个(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>Find in the text</source>
        <translation>在正文中查找</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Free software under the MIT licence. Qt is used under the LGPL, version 3.</source>
        <translation>本软件为自由软件，采用 MIT 许可证。Qt 依据 LGPL 第 3 版使用。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>From the other end</source>
        <translation>已从另一端继续</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>How fast the last suggestion was written, in tokens (word pieces) a second.</source>
        <translation>写出上一条建议的速度，以每秒词元（token，词的片段）数计。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How long to wait before a suggestion is shown, in milliseconds. The model starts at once.</source>
        <translation>显示建议前等待的时间，以毫秒计。模型会立即开始工作。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>How many tokens before the caret the model may see. More needs more memory (46 kB a token).</source>
        <translation>模型最多能看到光标前多少个词元。数值越大，占用内存越多（每个词元 46 kB）。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>It is an archive and not a model file.</source>
        <translation>它是压缩包，不是模型文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Keyboard Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <location filename="../../assistant/settings.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Let the suggestion go.</source>
        <translation>放弃这条建议。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Markdown (*.md)</source>
        <translation>Markdown 文档 (*.md)</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>Measure how fast the model and the window are on this machine.</source>
        <translation>测量模型和窗口在本机上的速度。</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Model does not run</source>
        <translation>模型无法运行</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Model is loading</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Model is missing</source>
        <translation>缺少模型</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <location filename="../../assistant/ui/help.py"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Models and data</source>
        <translation>模型与数据</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>Next match (Enter)</source>
        <translation>下一处 (Enter)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>No file yet</source>
        <translation>尚未存为文件</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>No recent files</source>
        <translation>没有最近打开的文件</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>Not in this text</source>
        <translation>正文中没有</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Offer a continuation in grey while you type.</source>
        <translation>在您输入时以灰色文字给出续写建议。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Open &amp;Log Folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Open &amp;Recent</source>
        <translation>最近打开的文件(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Open &amp;Sample Document</source>
        <translation>打开示例文档(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Opening the model</source>
        <translation>正在打开模型</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/files.py"/>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <location filename="../../assistant/models/disk.py"/>
        <source>Penwright may not write in {folder}. Check the folder&apos;s permissions, then try again.</source>
        <translation>Penwright 无权写入 {folder}。请检查该文件夹的权限，然后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Plain text (*.txt)</source>
        <translation>纯文本 (*.txt)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/find_bar.py"/>
        <source>Previous match (Shift+Enter)</source>
        <translation>上一处 (Shift+Enter)</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>Prints what the model would write at the end of the text, on the same line, and nothing else.</source>
        <translation>只输出模型会在文本末尾同一行续写的内容，别无其他。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Processor threads for the model; 0 means one for each core.</source>
        <translation>模型使用的处理器线程数；0 表示每个核心一个。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>PyPI was not asked, because this Penwright comes without pip.</source>
        <translation>没有查询 PyPI，因为此版 Penwright 不带 pip。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Reading the model file</source>
        <translation>正在读取模型文件</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Rescued</source>
        <translation>抢救的文件</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Running the model</source>
        <translation>正在运行模型</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>S&amp;ettings…</source>
        <translation>设置(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Save As</source>
        <translation>另存为</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Save the changes to “{name}”?</source>
        <translation>要保存对“{name}”的更改吗？</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Saving here would replace those changes with your text. You can keep both by saving under another name.</source>
        <translation>如果保存到这里，您的文本会覆盖那些更改。换个文件名保存，两者都能保留。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Saving replaces what it holds.</source>
        <translation>保存会替换其中的内容。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>Saving {name} was cut off. What it held before is kept as {copy}.</source>
        <translation>保存“{name}”时被中断。保存前的内容保留在 {copy}。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Serif text</source>
        <translation>衬线字体</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Set the page in a serif typeface.</source>
        <translation>正文使用衬线字体。</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <location filename="../../assistant/ui/help.py"/>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Show a suggestion only if the model finds its first word at least this likely (0 to 1).</source>
        <translation>只有当模型认为首个词的可能性不低于此值（0 到 1）时才显示建议。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>Show, fetch and remove models.</source>
        <translation>查看、获取和删除模型。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>Something inside Penwright failed. Your text is still here; save it. The log says more.</source>
        <translation>Penwright 内部出了问题。您的文本还在，请先保存。详情见日志。</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Starting new processes</source>
        <translation>启动新进程</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/editor.py"/>
        <source>Suggestion: {text}. {key} accepts it.</source>
        <translation>建议：{text}。按 {key} 接受。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <location filename="../../assistant/ui/settings_dialog.py"/>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Suggestions off</source>
        <translation>建议已关闭</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Suggestions on</source>
        <translation>建议已开启</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Suggestions: switch, and why</source>
        <translation>建议的开关与说明</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Take the next word of the suggestion.</source>
        <translation>接受建议中的下一个词。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Take the whole suggestion into the text.</source>
        <translation>把整条建议放入正文。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>Text (*.txt *.md)</source>
        <translation>文本 (*.txt *.md)</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>The connection to {host} broke ({reason}).</source>
        <translation>与 {host} 的连接中断（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>The connection to {host} ended before the file was complete.</source>
        <translation>文件尚未传完，与 {host} 的连接就已断开。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/disk.py"/>
        <source>The disk has too little room: {needed} MB are needed in {folder} and {free} MB are free. Nothing was changed. Free some space, then try again.</source>
        <translation>磁盘空间不足：{folder} 需要 {needed} MB，可用 {free} MB。没有任何改动。请腾出空间后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/disk.py"/>
        <source>The disk is full: {folder} could not be written. Free some space, then try again.</source>
        <translation>磁盘已满，无法写入 {folder}。请腾出空间后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/files.py"/>
        <source>The file could not be read. The log says why; nothing is changed.</source>
        <translation>无法读取该文件，原因见日志。没有任何改动。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/transfer.py"/>
        <source>The file has {found} bytes and not {size}: it is another one, or cut short.</source>
        <translation>文件有 {found} 字节，而不是 {size} 字节：它是另一个文件，或者不完整。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/transfer.py"/>
        <source>The file is damaged or another one: its checksum is not the expected one.</source>
        <translation>文件已损坏，或是另一个文件：校验和与预期不符。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>The file {name} in the wheel has another size than expected.</source>
        <translation>wheel 包中文件 {name} 的大小与预期不符。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/store.py"/>
        <source>The folder of the models, {folder}, cannot be read: {reason}. Check its permissions.</source>
        <translation>无法读取模型文件夹 {folder}：{reason}。请检查其权限。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The language of the window. It changes at once.</source>
        <translation>窗口的语言，立即生效。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>The list of models, {file}, cannot be used: {reason}. Install Penwright again.</source>
        <translation>模型列表 {file} 无法使用：{reason}。请重新安装 Penwright。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>The log is in this folder: {folder}</source>
        <translation>日志在此文件夹中：{folder}</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>The model computes no numbers on this device.</source>
        <translation>模型在此设备上算不出数值。</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>The model could not be loaded ({reason}). Fetch it again with `penwright model fetch`.</source>
        <translation>无法加载模型（{reason}）。请用 `penwright model fetch` 重新获取。</translation>
    </message>
    <message>
        <location filename="../../assistant/jobs.py"/>
        <source>The model could not be opened. The log says why; writing goes on without it.</source>
        <translation>无法打开模型，原因见日志。没有模型也可以继续写作。</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>The model failed while it ran ({reason}). Your text is safe; try again.</source>
        <translation>模型运行时出错（{reason}）。您的文本安然无恙，请重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file holds weights that are no numbers; it is damaged.</source>
        <translation>模型文件中的权重不是数值，文件已损坏。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file lacks the entry {entry}. It cannot be used.</source>
        <translation>模型文件缺少条目 {entry}，无法使用。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file lacks the weights {name} in the expected shape; it is damaged.</source>
        <translation>模型文件缺少形状符合预期的权重 {name}，文件已损坏。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model file names impossible dimensions; it is damaged or not meant for this.</source>
        <translation>模型文件中的维度不可能存在：文件已损坏，或不适用于此。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/manifest.py"/>
        <source>The model in {folder} is damaged ({reason}). Fetch it again by `penwright model fetch {name}`.</source>
        <translation>{folder} 中的模型已损坏（{reason}）。请用 `penwright model fetch {name}` 重新获取。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model is ready</source>
        <translation>模型已就绪</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The model that writes; see `penwright model list`.</source>
        <translation>用来写作的模型，见 `penwright model list`。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model was converted, but it does not run here ({reason}). Please report this.</source>
        <translation>模型已转换，但无法在本机运行（{reason}）。请反馈此问题。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>The model was converted, but what it computes is no use; its file is damaged.</source>
        <translation>模型已转换，但计算结果不可用；其文件已损坏。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/store.py"/>
        <source>The model {name} could not be removed ({reason}). Close the windows that use it, then try again.</source>
        <translation>无法删除模型 {name}（{reason}）。请关闭正在使用它的窗口，然后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/store.py"/>
        <source>The model {name} is not on this machine. Run `penwright model fetch {name}` to fetch it.</source>
        <translation>本机没有模型 {name}。请运行 `penwright model fetch {name}` 获取。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/store.py"/>
        <source>The model {name} is not on this machine; nothing was removed. `penwright model list` shows what is.</source>
        <translation>本机没有模型 {name}，未删除任何内容。用 `penwright model list` 查看已有的模型。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/store.py"/>
        <source>The model {name} is removed, but some of its files could not be deleted. Delete the folder {folder}.</source>
        <translation>模型 {name} 已移除，但有些文件无法删除。请自行删除文件夹 {folder}。</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/tokens.py"/>
        <source>The model&apos;s tokenizer cannot be read ({reason}). Fetch the model again.</source>
        <translation>无法读取模型的分词器（{reason}）。请重新获取模型。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The most tokens (word pieces) in one suggestion.</source>
        <translation>一条建议最多包含的词元（token，词的片段）数。</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>The runtime that models need cannot be loaded ({reason}). Install Penwright again.</source>
        <translation>无法加载模型所需的运行库（{reason}）。请重新安装 Penwright。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <location filename="../../assistant/ui/window.py"/>
        <source>The settings could not be read. They are kept as {name}; the defaults are in use.</source>
        <translation>无法读取设置，原文件已另存为 {name}；现在使用默认设置。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>The size of the page&apos;s text, in points.</source>
        <translation>正文的字号，以磅计。</translation>
    </message>
    <message>
        <location filename="../../assistant/jobs.py"/>
        <source>The suggestion failed. The log says why; your text is safe.</source>
        <translation>未能给出建议，原因见日志。您的文本安然无恙。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>The text</source>
        <translation>正文</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>The wheel does not hold the file {name}.</source>
        <translation>wheel 包中没有文件 {name}。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../assistant/models/catalog.py"/>
        <source>There is no model called {name}. These can be fetched: {names}.</source>
        <translation>没有名为 {name} 的模型。可以获取的有：{names}。</translation>
    </message>
    <message>
        <location filename="../../assistant/jobs.py"/>
        <source>There is no model to ask.</source>
        <translation>没有可用的模型。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>There is not enough memory for this file. It may be damaged.</source>
        <translation>内存不足以处理此文件，它可能已损坏。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>They are lost if you don&apos;t save them.</source>
        <translation>如果不保存，更改将会丢失。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/files.py"/>
        <source>This file mixes line ends. Saving it makes all of them the same.</source>
        <translation>此文件混用了多种换行符，保存后将统一为一种。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>This line is no JSON object.</source>
        <translation>这一行不是 JSON 对象。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>This line is no JSON.</source>
        <translation>这一行不是 JSON。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>This model is of the architecture {name}; only the Llama family can be made ready so far.</source>
        <translation>此模型的架构是 {name}；目前只支持 Llama 系列。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>This model splits text in a way ({name}) that is not supported yet.</source>
        <translation>此模型的分词方式（{name}）尚不支持。</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>Trial</source>
        <translation>试运行</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>Typing</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/files.py"/>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Version {version} · Python {python} · Qt {qt}</source>
        <translation>版本 {version} · Python {python} · Qt {qt}</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/files.py"/>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/window.py"/>
        <source>What is wrong, and what to do…</source>
        <translation>问题与处理办法…</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/help.py"/>
        <source>Where files go</source>
        <translation>文件的存放位置</translation>
    </message>
    <message>
        <location filename="../../assistant/settings.py"/>
        <source>Where the model runs. Automatic takes the GPU if it works.</source>
        <translation>模型在何处运行。选“自动”时，GPU 可用就用 GPU。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>Words, with every Chinese character as one; and 字数 as Word counts it: with Chinese punctuation too.</source>
        <translation>词数：每个汉字计一词；字数：与 Word 的统计相同，中文标点也计入。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>Writing the graph</source>
        <translation>正在写入计算图</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/actions.py"/>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>`penwright COMMAND --help` explains a command. A file that is called like one is opened by ./NAME.</source>
        <translation>`penwright 命令 --help` 说明某个命令。若文件与命令同名，用 ./文件名 打开。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>above 1, words already used become less probable (default 1)</source>
        <translation>大于 1 时，已经用过的词更少出现（默认 1）</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>as the settings ask</source>
        <translation>按设置</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>both are installed and overwrite each other; remove both with pip and install one again</source>
        <translation>两者都已安装并互相覆盖；请用 pip 把两者都卸载，再重新安装其一</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>complete  request: id, before, after
          answer: id, suggestions (best first, each with text and confidence), shown, ms
A request that cannot be served is answered by id and error, and the run goes on.</source>
        <translation>complete  请求：id、before、after
          回答：id、suggestions（最好的在前，各有 text 和 confidence）、shown、ms
无法处理的请求以 id 和 error 作答，其余请求照常处理。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>continue after the first N characters</source>
        <translation>从前 N 个字符之后续写</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>decode after {count} tokens</source>
        <translation>在 {count} 个词元之后解码</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>delete a model from this machine</source>
        <translation>从本机删除一个模型</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>download a model, check it and make it ready</source>
        <translation>下载模型，检查并准备就绪</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>draw only from the most probable tokens that make up this share (default 1)</source>
        <translation>只从概率合计达到此份额的最可能词元中抽取（默认 1）</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>faster here than the GPU, {cpu} against {gpu} tokens a second</source>
        <translation>在本机比 GPU 快，每秒 {cpu} 对 {gpu} 词元</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>here, {size}</source>
        <translation>已在本机，{size}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>keep the downloaded file in the cache folder, for the project&apos;s own tests</source>
        <translation>把下载的文件留在缓存文件夹中，供本项目的测试使用</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>makes drawing repeatable: the same number gives the same text</source>
        <translation>使抽取可以重现：数字相同，文本就相同</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>median of {count}, {low} to {high}</source>
        <translation>{count} 次的中位数，{low} 到 {high}</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>no GPU found</source>
        <translation>未找到 GPU</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>not here, {size} to fetch</source>
        <translation>不在本机，需下载 {size}</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>nothing was suggested</source>
        <translation>没有给出任何建议</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>one more character in {count} tokens: all of it</source>
        <translation>在 {count} 个词元中再输入一个字符：完整建议</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>one more character in {count} tokens: first words</source>
        <translation>在 {count} 个词元中再输入一个字符：最先出现的词</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>opened in {seconds} s</source>
        <translation>{seconds} 秒打开</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>opening the model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>penwright [FILE ...]   open the window
       penwright COMMAND ...  work without one</source>
        <translation>penwright [文件 ...]   打开窗口
      penwright 命令 ...     不用窗口</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>pip could not be started ({reason}).</source>
        <translation>无法启动 pip（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>pip could not reach the package index.</source>
        <translation>pip 无法连接软件包索引。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>pip ended with code {code} ({reason}).</source>
        <translation>pip 以代码 {code} 结束（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>pip reported success, but brought no wheel of {name}.</source>
        <translation>pip 报告成功，却没有取得 {name} 的 wheel 包。</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>prefill of {count} tokens</source>
        <translation>预填充 {count} 个词元</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>print the figures as one JSON object</source>
        <translation>以一个 JSON 对象输出各项数字</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>print up to N suggestions, one a line</source>
        <translation>最多输出 N 条建议，每行一条</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>process start to first word</source>
        <translation>从进程启动到第一个词</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>processor threads; 0 is one for each core</source>
        <translation>处理器线程数；0 表示每个核心一个</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>runs of each (default 5)</source>
        <translation>每项的次数（默认 5）</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>saving {file} was cut off; what it held before is kept as {copy}</source>
        <translation>保存 {file} 时被中断；保存前的内容保留在 {copy}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>show the models that are known and those that are here</source>
        <translation>列出已知的模型和本机已有的模型</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>take the model&apos;s GGUF file, or the package that holds it, from FILE</source>
        <translation>从 FILE 取得模型的 GGUF 文件，或含有它的软件包</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>the GPU failed ({reason})</source>
        <translation>GPU 出错（{reason}）</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>the GPU works and is faster here</source>
        <translation>GPU 可用，在本机更快</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/session.py"/>
        <source>the GPU&apos;s libraries (CUDA 12 and cuDNN 9) could not be loaded</source>
        <translation>无法加载 GPU 的库（CUDA 12 和 cuDNN 9）</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>the NVIDIA driver does not work</source>
        <translation>NVIDIA 驱动程序不能工作</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>the model (default {name})</source>
        <translation>模型（默认 {name}）</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>the most tokens (word pieces) of the answer (default {default})</source>
        <translation>回答的最大词元（token，词的片段）数（默认 {default}）</translation>
    </message>
    <message>
        <location filename="../../assistant/engine/devices.py"/>
        <source>the runtime here has no GPU support</source>
        <translation>本机的运行库不支持 GPU</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>the text to continue; - reads standard input</source>
        <translation>要续写的文本；- 表示读取标准输入</translation>
    </message>
    <message>
        <location filename="../../assistant/bench.py"/>
        <source>tokens/s</source>
        <translation>词元/秒</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>what to do with each request</source>
        <translation>如何处理每个请求</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>where the model runs (default {name})</source>
        <translation>模型在何处运行（默认 {name}）</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>{count} tokens in {milliseconds} ms, {speed} tokens a second: “{text}”</source>
        <translation>{milliseconds} 毫秒写出 {count} 个词元，每秒 {speed} 个：“{text}”</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>{count} words</source>
        <translation>{count} 词</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>{device} ({reason})</source>
        <translation>{device}（{reason}）</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>{file} cannot be read ({reason}). Check its permissions, then try again.</source>
        <translation>无法读取 {file}（{reason}）。请检查其权限，然后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>{file} cannot be used for {title}. {reason} Get {wanted} from {url}, or leave `--from` out.</source>
        <translation>{file} 不能用于 {title}。{reason} 请从 {url} 取得 {wanted}，或去掉 `--from`。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/export.py"/>
        <source>{file} is not a GGUF model file, or it is damaged ({reason}). Fetch or copy it again.</source>
        <translation>{file} 不是 GGUF 模型文件，或已损坏（{reason}）。请重新获取或复制。</translation>
    </message>
    <message>
        <location filename="../../assistant/doctor.py"/>
        <source>{folder} cannot be written; check its permissions</source>
        <translation>无法写入 {folder}；请检查其权限</translation>
    </message>
    <message>
        <location filename="../../assistant/models/disk.py"/>
        <source>{folder} could not be written ({reason}). Check the disk, then try again.</source>
        <translation>无法写入 {folder}（{reason}）。请检查磁盘，然后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} could not be reached ({reason}).</source>
        <translation>无法连接 {host}（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} does not offer the file (answer {code}).</source>
        <translation>{host} 不提供该文件（应答 {code}）。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} is not asked over an encrypted connection.</source>
        <translation>与 {host} 的连接没有加密，因此不予查询。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} is out of order at the moment (answer {code}).</source>
        <translation>{host} 目前出现故障（应答 {code}）。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} offers a file of another size.</source>
        <translation>{host} 提供的文件大小不符。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/web.py"/>
        <source>{host} sent more than the file has.</source>
        <translation>{host} 发来的数据多于文件本身。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/pypi.py"/>
        <source>{name} is damaged ({reason}).</source>
        <translation>{name} 已损坏（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>{name} is ready in {folder}</source>
        <translation>{name} 已就绪，位于 {folder}</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>{name} is removed.</source>
        <translation>{name} 已删除。</translation>
    </message>
    <message>
        <location filename="../../assistant/children.py"/>
        <source>{reason}. Free some space or check the folder, then try again.</source>
        <translation>{reason}。请腾出空间或检查该文件夹，然后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>{speed} tokens/s</source>
        <translation>{speed} 词元/秒</translation>
    </message>
    <message>
        <location filename="../../assistant/cli.py"/>
        <source>{text} is no number from {low} to {high}</source>
        <translation>{text} 不是 {low} 到 {high} 之间的数</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>{title} could not be downloaded. {reasons} Check the connection and run `penwright model fetch {name}` again, or get {wanted} from {url} and add `--from` and its path.</source>
        <translation>无法下载 {title}。{reasons} 请检查网络连接并重新运行 `penwright model fetch {name}`，或从 {url} 取得 {wanted}，再加上 `--from` 及其路径。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>{title} could not be made ready: what was written is not whole ({reason}). Check the disk, then run `penwright model fetch {name}` again.</source>
        <translation>{title} 未能准备就绪：写入的内容不完整（{reason}）。请检查磁盘，然后重新运行 `penwright model fetch {name}`。</translation>
    </message>
    <message>
        <location filename="../../assistant/models/fetch.py"/>
        <source>{title} is already here.</source>
        <translation>{title} 已在本机。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” could be written only in part and is damaged ({reason}). What it held before is kept as {copy}, and your text is still here. Save your text under another name.</source>
        <translation>“{name}”只写入了一部分，已经损坏（{reason}）。原来的内容保留在 {copy} 中，您的文本还在。请换个文件名保存。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” is a folder. Choose a file in it.</source>
        <translation>“{name}”是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” is not there. It may have been moved, renamed or deleted; open it from where it is now.</source>
        <translation>找不到“{name}”。它可能已被移动、改名或删除；请从它现在的位置打开。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>“{name}” is there already.</source>
        <translation>“{name}”已经存在。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/dialogs.py"/>
        <source>“{name}” was changed by another program.</source>
        <translation>“{name}”已被其他程序更改。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not opened: it does not hold plain text. It is unchanged. Save it as text in the program it came from.</source>
        <translation>没有打开“{name}”：其中不是纯文本。文件没有变动。请在原来的程序中把它存为文本。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not opened: it has more than {limit} MiB, too much for an editor. Split it and open the parts.</source>
        <translation>没有打开“{name}”：它超过 {limit} MiB，编辑器难以承受。请拆分后分别打开。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not opened: it is a device or a pipe, not a file. Choose a text file.</source>
        <translation>没有打开“{name}”：它是设备或管道，不是文件。请选择文本文件。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not opened: you have no permission to read it. Ask its owner, or open a copy.</source>
        <translation>没有打开“{name}”：您没有读取权限。请联系其所有者，或打开副本。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not opened: {reason}. Nothing is changed. Check the disk or the network, then try again.</source>
        <translation>没有打开“{name}”：{reason}。没有任何改动。请检查磁盘或网络，然后重试。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: a folder or a device has that name. Your text is still here. Save it under another name.</source>
        <translation>没有保存“{name}”：有文件夹或设备与它同名。您的文本还在。请换个文件名保存。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: its encoding, {encoding}, has no “{character}” (line {line}). The file is as it was and your text is still here. Save it as UTF-8, which has every character.</source>
        <translation>没有保存“{name}”：其编码 {encoding} 中没有“{character}”（第 {line} 行）。文件保持原样，您的文本还在。请以 UTF-8 保存，它包含所有字符。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: its folder is not there any more. Your text is still here. Save it in another folder.</source>
        <translation>没有保存“{name}”：它所在的文件夹已不存在。您的文本还在。请保存到其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: line {line} holds half a character (number {column} in the line), which no file can hold. The file is as it was and your text is still here. Delete that character and save again.</source>
        <translation>没有保存“{name}”：第 {line} 行有半个字符（该行第 {column} 个），任何文件都无法保存它。文件保持原样，您的文本还在。请删除该字符后再保存。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: the disk is full. The file is as it was and your text is still here. Free some space, or save it on another disk.</source>
        <translation>没有保存“{name}”：磁盘已满。文件保持原样，您的文本还在。请腾出空间，或保存到其他磁盘。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: you have no permission to change it. The file is as it was and your text is still here. Save it under another name or in another folder.</source>
        <translation>没有保存“{name}”：您没有修改权限。文件保持原样，您的文本还在。请换个文件名或保存到其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../assistant/documents/text.py"/>
        <source>“{name}” was not saved: {reason}. The file is as it was and your text is still here. Try again, or save it in another folder.</source>
        <translation>没有保存“{name}”：{reason}。文件保持原样，您的文本还在。请重试，或保存到其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../assistant/ui/status.py"/>
        <source>字数 {count}</source>
        <translation>{count} 字</translation>
    </message>
</context>
</TS>
