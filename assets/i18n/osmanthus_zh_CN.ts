<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>visitor</name>
    <message>
        <source>Make it easier to see</source>
        <translation>换一种看得清的颜色</translation>
    </message>
    <message>
        <source>It holds until you finish.</source>
        <translation>到您结束为止，下一位不受影响。</translation>
    </message>
    <message>
        <source>Usual colours</source>
        <translation>平常的颜色</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>黑底白字</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>白底黑字</translation>
    </message>
    <message>
        <source>Back to the screen</source>
        <translation>好了，回到刚才</translation>
    </message>
    <message>
        <source>Touch the screen to go on</source>
        <translation>摸一下屏幕，接着看</translation>
    </message>
    <message>
        <source>A person will help you</source>
        <translation>找工作人员帮忙</translation>
    </message>
    <message>
        <source>Your record stays covered while you ask.</source>
        <translation>您去问的时候，记录是盖住的。</translation>
    </message>
    <message>
        <source>The service desk is in this hall</source>
        <translation>服务台就在本大厅里</translation>
    </message>
    <message>
        <source>It names what you are looking at, so that you need not explain again.</source>
        <translation>上面写着您正在看的是什么，不用再说一遍。</translation>
    </message>
    <message>
        <source>Print a question slip</source>
        <translation>打印一张问题单</translation>
    </message>
    <message>
        <source>Still here? Touch the screen</source>
        <translation>还在吗？摸一下屏幕</translation>
    </message>
    <message>
        <source>By phone today</source>
        <translation>今天用手机扫码</translation>
    </message>
    <message>
        <source>ID card or phone</source>
        <translation>身份证，或手机扫码</translation>
    </message>
    <message>
        <source>By ID card today</source>
        <translation>今天用身份证</translation>
    </message>
    <message>
        <source>Card or phone</source>
        <translation>社保卡，或手机扫码</translation>
    </message>
    <message>
        <source>By card today</source>
        <translation>今天用社保卡</translation>
    </message>
    <message>
        <source>No camera here</source>
        <translation>本机没有摄像头</translation>
    </message>
    <message>
        <source>Touch anywhere to begin</source>
        <translation>触摸屏幕任意处，开始</translation>
    </message>
    <message>
        <source>See your own public credit record here. Free, and on trial.</source>
        <translation>在这里，免费看清自己的公共信用记录。</translation>
    </message>
    <message>
        <source>Am I on a list? Print proof</source>
        <translation>我在名单上吗？打印证明</translation>
    </message>
    <message>
        <source>My score and every entry</source>
        <translation>我的分和每一条记录</translation>
    </message>
    <message>
        <source>Put your card in</source>
        <translation>请插卡</translation>
    </message>
    <message>
        <source>Lay your ID card here</source>
        <translation>把身份证放在这里</translation>
    </message>
    <message>
        <source>Flat in the frame. It can be taken back in about 2 seconds.</source>
        <translation>平放在框里，大约 2 秒就可以拿走。</translation>
    </message>
    <message>
        <source>Chip up and first, all the way. Leave it in until you finish.</source>
        <translation>芯片朝上、朝里，插到底。办完再取。</translation>
    </message>
    <message>
        <source>A card is still in. Take it out, then put yours in.</source>
        <translation>里面还有一张卡。先取出来，再插您的卡。</translation>
    </message>
    <message>
        <source>Put a card in or lay it down</source>
        <translation>请插卡或放身份证</translation>
    </message>
    <message>
        <source>A citizen card stays in. An ID card is taken back once it is read.</source>
        <translation>社保卡留在里面，身份证读完就拿走。</translation>
    </message>
    <message>
        <source>Resident ID card, or residence permit</source>
        <translation>身份证、居住证或永久居留证</translation>
    </message>
    <message>
        <source>Use your phone instead</source>
        <translation>改用手机扫码</translation>
    </message>
    <message>
        <source>Put a card in again</source>
        <translation>换一张卡，再插一次</translation>
    </message>
    <message>
        <source>Try with a card again</source>
        <translation>再用卡试一次</translation>
    </message>
    <message>
        <source>Lay an ID card down again</source>
        <translation>再放一次身份证</translation>
    </message>
    <message>
        <source>How would you like to sign in?</source>
        <translation>怎么登录？</translation>
    </message>
    <message>
        <source>Only your own record. Wiped when you finish.</source>
        <translation>只看您自己的记录，看完就清除。</translation>
    </message>
    <message>
        <source>With a card</source>
        <translation>刷卡</translation>
    </message>
    <message>
        <source>Lay the ID card here</source>
        <translation>身份证放这里</translation>
    </message>
    <message>
        <source>Insert a citizen card, or lay an ID card</source>
        <translation>插社保卡，或放身份证</translation>
    </message>
    <message>
        <source>Social-security card: ready</source>
        <translation>社保卡（市民卡）可以用</translation>
    </message>
    <message>
        <source>Take it back once it is read</source>
        <translation>读完就可以拿走</translation>
    </message>
    <message>
        <source>Card reader: not answering now</source>
        <translation>读卡器现在没有应答</translation>
    </message>
    <message>
        <source>Lay your ID card</source>
        <translation>放身份证</translation>
    </message>
    <message>
        <source>Insert your card</source>
        <translation>插社保卡</translation>
    </message>
    <message>
        <source>Insert the citizen card</source>
        <translation>社保卡（市民卡）插这里</translation>
    </message>
    <message>
        <source>Resident ID card: ready</source>
        <translation>身份证：可以用</translation>
    </message>
    <message>
        <source>Citizen cards cannot be read now</source>
        <translation>社保卡现在读不了</translation>
    </message>
    <message>
        <source>ID cards cannot be read now</source>
        <translation>身份证现在读不了</translation>
    </message>
    <message>
        <source>Leave it in until you finish</source>
        <translation>卡一直插着，办完再取</translation>
    </message>
    <message>
        <source>With your phone</source>
        <translation>手机扫码</translation>
    </message>
    <message>
        <source>WeChat and Alipay: ready</source>
        <translation>微信、支付宝可以用</translation>
    </message>
    <message>
        <source>City platform: not answering now</source>
        <translation>市信用平台现在没有应答</translation>
    </message>
    <message>
        <source>Line is up, about one minute</source>
        <translation>线路通，约 1 分钟</translation>
    </message>
    <message>
        <source>Printer ready, paper in</source>
        <translation>打印机可用，纸够</translation>
    </message>
    <message>
        <source>This machine does not print. For paper, ask at the desk.</source>
        <translation>这台机器不打印。要纸的，请到服务台。</translation>
    </message>
    <message>
        <source>No printing now: the paper is used up</source>
        <translation>现在打印不了，纸用完了</translation>
    </message>
    <message>
        <source>No printing now: the printer is not answering</source>
        <translation>现在打印不了，打印机没有应答</translation>
    </message>
    <message>
        <source>The service desk can do all the same things</source>
        <translation>同样的事，服务台都能办</translation>
    </message>
    <message>
        <source>Nothing from earlier visits is kept</source>
        <translation>之前的资料都已清除</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>还剩 %1 秒</translation>
    </message>
    <message>
        <source>Phone found. The code no longer works.</source>
        <translation>手机已连上，刚才的码已作废</translation>
    </message>
    <message>
        <source>Did somebody ask you to scan? Cancel, or ask a person.</source>
        <translation>别人让您扫的？请取消，或找工作人员。</translation>
    </message>
    <message>
        <source>Not me, cancel</source>
        <translation>不是我，取消</translation>
    </message>
    <message>
        <source>Scan it with WeChat or Alipay</source>
        <translation>打开微信或支付宝，扫上面的码</translation>
    </message>
    <message>
        <source>Type the number shown here on your phone</source>
        <translation>这里会出一个数，在手机上输同一个</translation>
    </message>
    <message>
        <source>Come back and confirm it is you</source>
        <translation>回到这里，确认是您本人</translation>
    </message>
    <message>
        <source>Is this you?</source>
        <translation>是您本人吗？</translation>
    </message>
    <message>
        <source>Nothing is shown until you say yes.</source>
        <translation>您说是，才打开记录。</translation>
    </message>
    <message>
        <source>Stop and wipe</source>
        <translation>停下，清除我的资料</translation>
    </message>
    <message>
        <source>Yes, it is me</source>
        <translation>是我本人</translation>
    </message>
    <message>
        <source>Not me, close it</source>
        <translation>不是我，关掉</translation>
    </message>
    <message>
        <source>The others cannot be seen here.</source>
        <translation>没接入的，这里看不到。</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>这些从哪里来</translation>
    </message>
    <message>
        <source>Something missing? Touch the source that should have it.</source>
        <translation>少了一条？点一下该报的来源。</translation>
    </message>
    <message>
        <source>Good-bye</source>
        <translation>再见</translation>
    </message>
    <message>
        <source>All wiped. Nothing of yours is left in this machine.</source>
        <translation>都清除了，这台机器里没有留下您的任何资料。</translation>
    </message>
    <message>
        <source>Signed in with an ID card? Take it with you.</source>
        <translation>用身份证登录的，请带走身份证。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>好的</translation>
    </message>
    <message>
        <source>Next person: begin</source>
        <translation>下一位，开始</translation>
    </message>
    <message>
        <source>Fetching your record</source>
        <translation>正在取您的记录</translation>
    </message>
    <message>
        <source>Every list is being asked right now.</source>
        <translation>每份名单都在现问。</translation>
    </message>
    <message>
        <source>Filing it</source>
        <translation>正在提交</translation>
    </message>
    <message>
        <source>It counts once, even if the line breaks.</source>
        <translation>线路断了也只算一件。</translation>
    </message>
    <message>
        <source>Waiting for the city platform to answer</source>
        <translation>正在等市信用平台答复</translation>
    </message>
    <message>
        <source>Sign in now</source>
        <translation>现在登录</translation>
    </message>
    <message>
        <source>What brings you here?</source>
        <translation>您来办哪一件？</translation>
    </message>
    <message>
        <source>Am I on a list?</source>
        <translation>我在名单上吗？</translation>
    </message>
    <message>
        <source>My case is under way</source>
        <translation>我的异议正在办</translation>
    </message>
    <message>
        <source>Contest or add an entry</source>
        <translation>有异议，或少了一条</translation>
    </message>
    <message>
        <source>Ask for a correction</source>
        <translation>申请改正</translation>
    </message>
    <message>
        <source>My request is under way</source>
        <translation>我的申请正在办</translation>
    </message>
    <message>
        <source>Print what the lists say</source>
        <translation>打印凭条，照名单写</translation>
    </message>
    <message>
        <source>Print proof</source>
        <translation>打印证明</translation>
    </message>
    <message>
        <source>No printing right now. The paper is used up. The answers stay readable here.</source>
        <translation>现在打印不了，纸用完了。这里照样能看。</translation>
    </message>
    <message>
        <source>No printing right now. The answers stay readable here. For proof, ask at the desk.</source>
        <translation>现在打印不了，这里照样能看。要证明请到服务台。</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>Go on without printing</source>
        <translation>接着看，不打印</translation>
    </message>
    <message>
        <source>All right, done</source>
        <translation>知道了，结束</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再打一次</translation>
    </message>
    <message>
        <source>Printing, one moment</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>The slip comes out below the screen, by the light</source>
        <translation>出口在屏幕下方，有灯的地方</translation>
    </message>
    <message>
        <source>Let it finish before you pull.</source>
        <translation>打完之前，请不要拉纸。</translation>
    </message>
    <message>
        <source>No, finish here</source>
        <translation>不用了，结束</translation>
    </message>
    <message>
        <source>Reading your card</source>
        <translation>正在读卡</translation>
    </message>
    <message>
        <source>Take your ID card back</source>
        <translation>请拿走身份证</translation>
    </message>
    <message>
        <source>Reading your ID card</source>
        <translation>正在读身份证</translation>
    </message>
    <message>
        <source>Leave it in. This takes about 3 seconds.</source>
        <translation>请别取卡，大约 3 秒。</translation>
    </message>
    <message>
        <source>It has been read.</source>
        <translation>已经读完了。</translation>
    </message>
    <message>
        <source>Do not move it. This takes about 2 seconds.</source>
        <translation>别动，大约 2 秒。</translation>
    </message>
    <message>
        <source>Stop and take the card</source>
        <translation>停下，取回我的卡</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Waiting for the card and the city platform to answer</source>
        <translation>正在等卡和市信用平台答复</translation>
    </message>
    <message>
        <source>Scan this code with your phone</source>
        <translation>用手机扫这个码</translation>
    </message>
    <message>
        <source>Getting a code for your phone</source>
        <translation>正在取手机用的码</translation>
    </message>
    <message>
        <source>Use a card instead</source>
        <translation>改用刷卡</translation>
    </message>
    <message>
        <source>It is not whole. Print again</source>
        <translation>不完整，再打一张</translation>
    </message>
    <message>
        <source>It is whole. Go on</source>
        <translation>是完整的，接着看</translation>
    </message>
    <message>
        <source>Type the code from the message</source>
        <translation>输入短信里的验证码</translation>
    </message>
    <message>
        <source>One more step</source>
        <translation>还差一步</translation>
    </message>
    <message>
        <source>Checking the code</source>
        <translation>正在核对验证码</translation>
    </message>
    <message>
        <source>Sending the message</source>
        <translation>正在发短信</translation>
    </message>
    <message>
        <source>Send me the code</source>
        <translation>给我发验证码</translation>
    </message>
    <message>
        <source>A card alone does not open a record. We send a code to your phone.</source>
        <translation>光有卡打不开记录，还要一个发到您手机上的验证码。</translation>
    </message>
    <message>
        <source>Take your ID card back. Next, we send a code to your phone.</source>
        <translation>请拿走身份证。还要一个发到您手机上的验证码。</translation>
    </message>
    <message>
        <source>Take your card</source>
        <translation>请取走您的卡</translation>
    </message>
    <message>
        <source>Everything of yours is wiped here.</source>
        <translation>您的资料已经清除。</translation>
    </message>
    <message>
        <source>Your card is still in the reader</source>
        <translation>卡还在读卡器里</translation>
    </message>
    <message>
        <source>If staff are busy, wait by this number</source>
        <translation>人手忙时按号等</translation>
    </message>
    <message>
        <source>Take your slip</source>
        <translation>请取走凭条</translation>
    </message>
    <message>
        <source>The printer confirms: finished</source>
        <translation>打印机已确认，打完了</translation>
    </message>
    <message>
        <source>Below the screen, by the light</source>
        <translation>出口在屏幕下方，有灯的地方</translation>
    </message>
    <message>
        <source>I have it. End and wipe</source>
        <translation>拿到了，结束并清除</translation>
    </message>
    <message>
        <source>Nothing came. Print again</source>
        <translation>没出来，再打一张</translation>
    </message>
    <message>
        <source>Do something else</source>
        <translation>接着办别的</translation>
    </message>
    <message>
        <source>Signed in with a card? Take it with you.</source>
        <translation>刷卡登录的，请把卡也带走。</translation>
    </message>
    <message>
        <source>Go on and contest it</source>
        <translation>接着提异议</translation>
    </message>
    <message>
        <source>Print the slip of this case</source>
        <translation>打印这一件的凭条</translation>
    </message>
    <message>
        <source>Take my statement back</source>
        <translation>撤回我的话</translation>
    </message>
    <message>
        <source>File it</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Change my statement</source>
        <translation>改我的话</translation>
    </message>
    <message>
        <source>Add a statement of my own</source>
        <translation>加一段自己的话</translation>
    </message>
    <message>
        <source>The line is down. It can be filed at the service desk.</source>
        <translation>线路断了，可以到服务台提。</translation>
    </message>
    <message>
        <source>Contest an entry, or add a missing one</source>
        <translation>对记录有异议，或少了一条</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>少了一条</translation>
    </message>
    <message>
        <source>Up to three sentences. Take it back any time.</source>
        <translation>最多三句，随时可以撤回。</translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation>就写这些</translation>
    </message>
    <message>
        <source>Go on without a statement</source>
        <translation>不写，接着提</translation>
    </message>
    <message>
        <source>Try again; it counts once</source>
        <translation>再试一次，只算一件</translation>
    </message>
    <message>
        <source>Back to my record</source>
        <translation>回到我的记录</translation>
    </message>
    <message>
        <source>This is wrong. Contest it</source>
        <translation>这条不对，提异议</translation>
    </message>
    <message>
        <source>You contested this: see how it stands</source>
        <translation>您提过异议，看办到哪了</translation>
    </message>
    <message>
        <source>Too late to contest: how to repair it</source>
        <translation>异议期过了，看怎么修复</translation>
    </message>
    <message>
        <source>It is right: how to repair it</source>
        <translation>没写错，看怎么修复</translation>
    </message>
    <message>
        <source>How to repair it</source>
        <translation>怎么修复</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>An example is never printed. Sign in, and here you print your own.</source>
        <translation>示例不打印。登录以后，这里打印您自己的。</translation>
    </message>
    <message>
        <source>What does this machine keep?</source>
        <translation>这台机器留什么？</translation>
    </message>
    <message>
        <source>Without signing in</source>
        <translation>不登录也能看</translation>
    </message>
    <message>
        <source>Where do I go for…?</source>
        <translation>去哪儿办？</translation>
    </message>
    <message>
        <source>Try it first, as an invented person</source>
        <translation>先试一遍，用虚构的人</translation>
    </message>
    <message>
        <source>Print the way</source>
        <translation>打印路线</translation>
    </message>
    <message>
        <source>Scan for the software's fingerprint. It is the same on every machine with this software.</source>
        <translation>用手机扫一下，带走软件指纹。装着同样软件的机器，指纹都一样。</translation>
    </message>
    <message>
        <source>Scan to take the way along. It opens no page, and nobody learns of it.</source>
        <translation>用手机扫一下，带走路线。不打开网页，谁也不知道。</translation>
    </message>
    <message>
        <source>The screen is dark. Touch to show it</source>
        <translation>屏幕已关掉，碰一下就打开</translation>
    </message>
    <message>
        <source>What my score is good for</source>
        <translation>我的分能用在哪里</translation>
    </message>
    <message>
        <source>About my data</source>
        <translation>关于我的资料</translation>
    </message>
    <message>
        <source>Who looked at my record</source>
        <translation>谁看过我的记录</translation>
    </message>
    <message>
        <source>What is held about me</source>
        <translation>存着我哪些资料</translation>
    </message>
    <message>
        <source>Have something corrected or deleted</source>
        <translation>有一项要更正或删除</translation>
    </message>
    <message>
        <source>What is never held</source>
        <translation>从来不存的</translation>
    </message>
    <message>
        <source>Which score is which</source>
        <translation>分数各是各的</translation>
    </message>
    <message>
        <source>The rule book</source>
        <translation>规则书</translation>
    </message>
    <message>
        <source>hold to show</source>
        <translation>按住显示</translation>
    </message>
    <message>
        <source>The law forbids to collect these about you.</source>
        <translation>这些，法律不许收集。</translation>
    </message>
    <message>
        <source>Should the platform send one, this machine hides it and reports it.</source>
        <translation>平台要是发来一条，这台机器不显示，还会报上去。</translation>
    </message>
    <message>
        <source>It is reported</source>
        <translation>已经报上去了</translation>
    </message>
    <message>
        <source>Report being turned away?</source>
        <translation>去了没给办，报上去吗？</translation>
    </message>
    <message>
        <source>It says which perk, today&apos;s date, and this hall.</source>
        <translation>报的是：哪一项、今天的日期、这个大厅。</translation>
    </message>
    <message>
        <source>The platform knows it is you. The desk is not told.</source>
        <translation>平台知道是您，不会告诉那边的窗口。</translation>
    </message>
    <message>
        <source>Free. It changes nothing about your score.</source>
        <translation>不收钱，不影响您的分。</translation>
    </message>
    <message>
        <source>The platform has taken it down.</source>
        <translation>平台已经记下。</translation>
    </message>
    <message>
        <source>Waiting for the platform</source>
        <translation>在等平台答复</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>再报一次</translation>
    </message>
    <message>
        <source>Send the report</source>
        <translation>报上去</translation>
    </message>
    <message>
        <source>Turned away? Report it</source>
        <translation>去了没给办？报一下</translation>
    </message>
    <message>
        <source>The official text</source>
        <translation>正式文本</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>谁管</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用在哪</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>哪里看</translation>
    </message>
    <message>
        <source>Four different things. Their numbers cannot be compared.</source>
        <translation>这是四样不同的东西，数字不能放在一起比。</translation>
    </message>
    <message>
        <source>Who looked at it</source>
        <translation>谁看过我的记录</translation>
    </message>
    <message>
        <source>All that is held</source>
        <translation>存着我哪些资料</translation>
    </message>
    <message>
        <source>Never held</source>
        <translation>从来不存的</translation>
    </message>
    <message>
        <source>The sources</source>
        <translation>数据从哪里来</translation>
    </message>
    <message>
        <source>Print, to show at the desk</source>
        <translation>打印，给窗口看</translation>
    </message>
    <message>
        <source>Print all of it, with nothing covered</source>
        <translation>全部打印，什么都不遮</translation>
    </message>
    <message>
        <source>Whoever looks is named here, with the day and the reason. Staff too.</source>
        <translation>谁看过、哪天、为什么，都写在这里。工作人员看的也一样。</translation>
    </message>
    <message>
        <source>One you do not know? Touch it.</source>
        <translation>哪一次不认识？点那一条。</translation>
    </message>
    <message>
        <source>Social-security card (citizen card)</source>
        <translation>社保卡（市民卡）可以用</translation>
    </message>
    <message>
        <source>The one-time code, 8 digits</source>
        <translation>一次性号码，8 位</translation>
    </message>
    <message>
        <source>Your new PIN, 6 to 12 digits</source>
        <translation>您要用的 PIN，6 到 12 位</translation>
    </message>
    <message>
        <source>All other parts are fine</source>
        <translation>其余各项都正常</translation>
    </message>
    <message>
        <source>Serve visitors</source>
        <translation>继续开放</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>15 seconds</source>
        <translation>约 15 秒</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Visitors see why</source>
        <translation>访客看得到原因</translation>
    </message>
    <message>
        <source>Please use the service desk</source>
        <translation>请到服务台办理</translation>
    </message>
    <message>
        <source>Being cleaned, back soon</source>
        <translation>正在清洁，很快就好</translation>
    </message>
    <message>
        <source>Staff are helping somebody here</source>
        <translation>工作人员正在这里接待</translation>
    </message>
    <message>
        <source>Back in a little while</source>
        <translation>稍后恢复</translation>
    </message>
    <message>
        <source>Pause for visitors</source>
        <translation>对访客暂停</translation>
    </message>
    <message>
        <source>Visitors see the words you touch.</source>
        <translation>访客看到的就是您选的这句话。</translation>
    </message>
    <message>
        <source>Readiness report</source>
        <translation>就绪报告</translation>
    </message>
    <message>
        <source>Print this report</source>
        <translation>打印这份报告</translation>
    </message>
    <message>
        <source>Open the printer&apos;s cover</source>
        <translation>打开打印机盖子</translation>
    </message>
    <message>
        <source>Put the roll in</source>
        <translation>放入新纸卷</translation>
    </message>
    <message>
        <source>Shut the cover</source>
        <translation>盖上盖子</translation>
    </message>
    <message>
        <source>Print a test slip</source>
        <translation>打一张试样</translation>
    </message>
    <message>
        <source>Take the empty core out.</source>
        <translation>取出空纸芯。</translation>
    </message>
    <message>
        <source>The paper comes off the roll from below, towards you.</source>
        <translation>纸从纸卷下面出来，朝向您。</translation>
    </message>
    <message>
        <source>Leave a hand&apos;s width of paper hanging out, then press until it clicks.</source>
        <translation>留出一掌宽的纸，再按到有响声。</translation>
    </message>
    <message>
        <source>It shows whether the words are easy to read.</source>
        <translation>看看字清楚不清楚。</translation>
    </message>
    <message>
        <source>Done, go on</source>
        <translation>好了，下一步</translation>
    </message>
    <message>
        <source>The new roll is in</source>
        <translation>新纸卷装好了</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>再打一张</translation>
    </message>
    <message>
        <source>Yes, easy to read</source>
        <translation>清楚，可以用</translation>
    </message>
    <message>
        <source>No, print it again</source>
        <translation>不清楚，再打一张</translation>
    </message>
    <message>
        <source>Restart or switch off</source>
        <translation>重启或关机</translation>
    </message>
    <message>
        <source>Nobody&apos;s visit is lost: nobody is here.</source>
        <translation>现在没有访客，不会打断谁。</translation>
    </message>
    <message>
        <source>Restart the application</source>
        <translation>重启程序</translation>
    </message>
    <message>
        <source>Restart the whole unit</source>
        <translation>重启整机</translation>
    </message>
    <message>
        <source>Shut down for the night</source>
        <translation>下班关机</translation>
    </message>
    <message>
        <source>Try it on the device</source>
        <translation>在设备上试一试</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Saved. It takes effect at the next start.</source>
        <translation>已保存，下次启动时生效。</translation>
    </message>
    <message>
        <source>Touch one to change it.</source>
        <translation>点一项就能改。</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Today&apos;s card</source>
        <translation>今天的卡片</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>更多工具</translation>
    </message>
    <message>
        <source>Take the card to leave</source>
        <translation>拔卡退出</translation>
    </message>
    <message>
        <source>Leave and lock</source>
        <translation>退出并锁上</translation>
    </message>
    <message>
        <source>Back to visitors</source>
        <translation>回到访客画面</translation>
    </message>
    <message>
        <source>Help a visitor</source>
        <translation>帮一位访客</translation>
    </message>
    <message>
        <source>I have compared face and card</source>
        <translation>已核对本人和卡</translation>
    </message>
    <message>
        <source>Change the paper roll</source>
        <translation>换纸</translation>
    </message>
    <message>
        <source>Language of the hall</source>
        <translation>大厅的语言</translation>
    </message>
    <message>
        <source>Simple: fewer choices, no hurry</source>
        <translation>简单一点：选项少，不催人</translation>
    </message>
    <message>
        <source>Correct or delete</source>
        <translation>更正或删除</translation>
    </message>
    <message>
        <source>Nothing is recorded. Everybody starts here: it is neither good nor bad.</source>
        <translation>一条记录也没有。人人都从这里开始，不好也不坏。</translation>
    </message>
    <message>
        <source>Volunteered, donated, paid something off? If it should be here, ask for it.</source>
        <translation>做过志愿、捐过款、办结过事情？该有而没有的，可以申请补上。</translation>
    </message>
    <message>
        <source>The slip hangs out below the screen. The edge that came out first is its top.</source>
        <translation>纸从屏幕下面出来，先出来的一边是上边。</translation>
    </message>
    <message>
        <source>Staff: %1</source>
        <translation>工作人员：%1</translation>
    </message>
    <message>
        <source>you are you</source>
        <translation>确认本人</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>正在查询</translation>
    </message>
    <message>
        <source>your record</source>
        <translation>看记录</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>您已确认</translation>
    </message>
    <message>
        <source>filing</source>
        <translation>正在提交</translation>
    </message>
    <message>
        <source>case number</source>
        <translation>受理号</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>还清</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>had to be gone</source>
        <translation>该移出</translation>
    </message>
    <message>
        <source>must be gone by</source>
        <translation>最晚移出</translation>
    </message>
    <message>
        <source>printer checked</source>
        <translation>检查打印机</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>打印中</translation>
    </message>
    <message>
        <source>printer confirms</source>
        <translation>打印机确认</translation>
    </message>
    <message>
        <source>filed</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>source checks</source>
        <translation>来源核对</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>答复了</translation>
    </message>
    <message>
        <source>answer due</source>
        <translation>最晚答复</translation>
    </message>
    <message>
        <source>EXAMPLE, nobody&apos;s record</source>
        <translation>示例，这个人是虚构的</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>没有提供</translation>
    </message>
    <message>
        <source>happened</source>
        <translation>事情发生</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>部门上报</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>到了平台</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Lower: all buttons within reach</source>
        <translation>放低：按钮都在手边</translation>
    </message>
    <message>
        <source>One up</source>
        <translation>上一条</translation>
    </message>
    <message>
        <source>The framed one</source>
        <translation>选框里这条</translation>
    </message>
    <message>
        <source>One down</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Help, no sign-in</source>
        <translation>问路、看说明</translation>
    </message>
    <message>
        <source>Simple, no hurry</source>
        <translation>简单点，不着急</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>再看一遍</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Go on with the exchange</source>
        <translation>接着换部件</translation>
    </message>
    <message>
        <source>Exchange a part</source>
        <translation>更换部件</translation>
    </message>
    <message>
        <source>Hold those tests again</source>
        <translation>把这几项再测一次</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Go on without this part</source>
        <translation>不带这个部件</translation>
    </message>
    <message>
        <source>Call it off, the old part stays</source>
        <translation>取消，旧的留着用</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>Without a burn-in</source>
        <translation>不做连续运行</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停下</translation>
    </message>
    <message>
        <source>Now the other way</source>
        <translation>再走另一条</translation>
    </message>
    <message>
        <source>Follow the discs without lifting</source>
        <translation>沿着圆点走，手指不离开</translation>
    </message>
    <message>
        <source>Wipe over every field. Ten seconds without another one end it.</source>
        <translation>用手指擦过每一格。十秒没有新的一格，就结束。</translation>
    </message>
    <message>
        <source>Hold two fingers on the screen. Twenty seconds without them end it.</source>
        <translation>两个手指同时按住。二十秒看不到两个，就结束。</translation>
    </message>
    <message>
        <source>The picture is %1 mm wide: set that</source>
        <translation>画面实际宽 %1 毫米，请改成这个数</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>I did that, and nothing changes</source>
        <translation>做了，没有变化</translation>
    </message>
    <message>
        <source>Stop this test</source>
        <translation>停止这项测试</translation>
    </message>
    <message>
        <source>Correct the panel&apos;s width</source>
        <translation>改屏幕宽度</translation>
    </message>
    <message>
        <source>Test it again</source>
        <translation>再测一次</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>好了</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删一个</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>存下</translation>
    </message>
    <message>
        <source>Cannot be saved yet</source>
        <translation>还不能存</translation>
    </message>
    <message>
        <source>The platform keeps this list. It was asked just now.</source>
        <translation>这份名单由市平台记着，刚刚问过。</translation>
    </message>
</context>
</TS>
